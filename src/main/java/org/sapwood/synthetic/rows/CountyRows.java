package org.sapwood.synthetic.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Unit;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Setting;
import org.sapwood.synthetic.setting.Teams;
import org.sapwood.synthetic.setting.Worker;

/** Rows that are about no child: the department, its workers, the version of the dataset. */
public final class CountyRows {
    private static final Map<String, String> WORKERS = Map.of(
            "ssd_cin_episodes", "cine_referral_worker_id",
            "ssd_cin_assessments", "cina_assessment_worker_id",
            "ssd_cin_plans", "cinp_cin_plan_worker_id",
            "ssd_s47_enquiry", "s47e_s47_completed_by_worker_id",
            "ssd_initial_cp_conference", "icpc_icpc_worker_id",
            "ssd_care_leavers", "clea_care_leaver_worker_id",
            "ssd_permanence", "perm_adoption_worker_id",
            "ssd_involvements", "invo_professional_id");

    private final Map<String, Shape> shapes;
    private final Set<String> met = new HashSet<>();
    private final Map<String, Integer> caseload = new HashMap<>();

    public CountyRows(Map<String, Shape> shapes) {
        this.shapes = shapes;
    }

    /** Remembers the workers who appear in a child's rows, and who holds the case now. */
    public void note(ChildRows child) {
        WORKERS.forEach((table, column) -> child.of(table).forEach(row -> met.add(row.get(column))));
        for (Row row : child.of("ssd_involvements")) {
            if (row.blank("invo_involvement_end_date")
                    && row.get("invo_professional_role_id").equals("ALLOCATED CASE WORKER")) {
                caseload.merge(row.get("invo_professional_id"), 1, Integer::sum);
            }
        }
    }

    public List<Row> department(Organisation organisation, int day) {
        List<Row> rows = new ArrayList<>();
        for (Unit unit : Teams.current(organisation, day)) {
            String parent = unit.parent().orElse("");
            rows.add(new Row(shapes.get("ssd_department"))
                    .set("dept_team_id", unit.id())
                    .set("dept_team_name", unit.name())
                    .set("dept_team_parent_id", parent)
                    .set(
                            "dept_team_parent_name",
                            organisation
                                    .unit(parent, Days.date(day))
                                    .map(Unit::name)
                                    .orElse("")));
        }
        return rows;
    }

    /** The workers who were met in the children's rows, with what they hold at the extract. */
    public List<Row> professionals(Setting setting) {
        List<Row> rows = new ArrayList<>();
        for (Worker worker : setting.staff().workers()) {
            if (met.contains(worker.id())) {
                rows.add(professional(worker, setting.window().until()));
            }
        }
        return rows;
    }

    private Row professional(Worker worker, int until) {
        String type = worker.team().type();
        String job = type.equals(Teams.LEAVING_CARE)
                ? "Personal Adviser"
                : type.equals(Teams.CONFERENCES) ? "Independent Reviewing Officer" : "Social Worker";
        boolean here = worker.to() > until;
        return new Row(shapes.get("ssd_professionals"))
                .set("prof_professional_id", worker.id())
                .set("prof_staff_id", "ST" + worker.id().substring(1))
                .set("prof_professional_name", Names.of(worker.index()))
                .set(
                        "prof_social_worker_registration_no",
                        type.equals(Teams.LEAVING_CARE) ? "" : "SW" + (100_000 + worker.index()))
                .set("prof_professional_job_title", job)
                .set("prof_professional_caseload", here ? Integer.toString(caseload.getOrDefault(worker.id(), 0)) : "0")
                .set("prof_professional_department", worker.team().name())
                .set(
                        "prof_full_time_equivalency",
                        worker.index() % 6 == 0 ? "0.6" : worker.index() % 11 == 0 ? "0.8" : "1.0")
                .set("prof_agency_worker_flag", worker.index() % 25 == 0 ? "Y" : "N");
    }

    public List<Row> version() {
        return List.of(new Row(shapes.get("ssd_version_log"))
                .set("version_number", "1.3.4")
                .set("description", "Made-up county")
                .set("is_current", "Y"));
    }
}
