package org.sapwood.synthetic.rows;

import java.util.List;
import org.sapwood.synthetic.life.Care;
import org.sapwood.synthetic.rows.Allocation.Stint;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Team;
import org.sapwood.synthetic.setting.Teams;

/** Who works with the child: the allocated worker and, in care, the independent reviewing officer. */
final class InvolvementRows {
    private static final String ALLOCATED = "ALLOCATED CASE WORKER";
    private static final String REVIEWING = "INDEPENDENT REVIEWING OFFICER";

    private final Sheets sheets;

    InvolvementRows(Sheets sheets) {
        this.sheets = sheets;
    }

    void write(List<Stint> stints) {
        for (Stint stint : stints) {
            if (sheets.rows.known(stint.from())) {
                row(
                        ALLOCATED,
                        stint.worker().id(),
                        stint.worker().team(),
                        stint.from(),
                        stint.to(),
                        stint.reason(),
                        stint.referral());
            }
        }
        sheets.life.history().care.stream()
                .filter(care -> sheets.rows.known(care.start) && !care.shortBreaks())
                .forEach(this::reviewingOfficer);
    }

    private void reviewingOfficer(Care care) {
        int day = Math.min(care.start + 5, care.end);
        Team team = sheets.team(Teams.CONFERENCES, day);
        String worker = sheets.worker(team, day);
        if (!worker.isEmpty() && sheets.rows.known(day)) {
            row(REVIEWING, worker, team, day, care.end, "", care.referral);
        }
    }

    private void row(String role, String worker, Team team, int from, int to, String reason, String referral) {
        sheets.rows
                .add("ssd_involvements")
                .set("invo_involvements_id", sheets.id("IN"))
                .set("invo_professional_id", worker)
                .set("invo_professional_role_id", role)
                .set("invo_professional_team", team.id())
                .set("invo_person_id", sheets.person())
                .set("invo_involvement_start_date", Days.text(from))
                .set("invo_involvement_end_date", to == Days.NEVER ? "" : sheets.rows.past(to))
                .set("invo_worker_change_reason", reason)
                .set("invo_referral_id", referral);
    }
}
