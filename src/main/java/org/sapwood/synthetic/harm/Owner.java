package org.sapwood.synthetic.harm;

import org.sapwood.synthetic.rows.ChildRows;
import org.sapwood.synthetic.rows.Row;

/** Whose work a row is, and the day that it is about. */
final class Owner {
    private Owner() {}

    /** The row's own team, or that of the allocated worker on the day; empty when there is none. */
    static String team(ChildRows rows, Row row) {
        return switch (row.table()) {
            case "ssd_cin_episodes" -> row.get("cine_referral_team");
            case "ssd_cin_assessments" -> row.get("cina_assessment_team");
            case "ssd_initial_cp_conference" -> row.get("icpc_icpc_team");
            case "ssd_s47_enquiry" -> row.get("s47e_s47_completed_by_team");
            case "ssd_involvements" -> row.get("invo_professional_team");
            default -> allocated(rows, date(row));
        };
    }

    static String date(Row row) {
        return switch (row.table()) {
            case "ssd_cin_episodes" -> row.get("cine_referral_date");
            case "ssd_cin_assessments" -> row.get("cina_assessment_start_date");
            case "ssd_initial_cp_conference" -> row.get("icpc_icpc_date");
            case "ssd_s47_enquiry" -> row.get("s47e_s47_start_date");
            case "ssd_involvements" -> row.get("invo_involvement_start_date");
            case "ssd_cp_plans" -> row.get("cppl_cp_plan_start_date");
            case "ssd_cp_reviews" -> row.get("cppr_cp_review_due");
            case "ssd_cla_episodes" -> row.get("clae_cla_episode_start_date");
            case "ssd_cla_placement" -> row.get("clap_cla_placement_start_date");
            case "ssd_cla_reviews" -> row.get("clar_cla_review_due_date");
            default -> "";
        };
    }

    /** Texts of dates compare as the dates do. */
    private static String allocated(ChildRows rows, String day) {
        String team = "";
        String latest = "";
        for (Row row : rows.of("ssd_involvements")) {
            String start = row.get("invo_involvement_start_date");
            String end = row.get("invo_involvement_end_date");
            boolean holds = start.compareTo(day) <= 0 && (end.isEmpty() || end.compareTo(day) >= 0);
            if (holds
                    && row.get("invo_professional_role_id").equals("ALLOCATED CASE WORKER")
                    && start.compareTo(latest) >= 0) {
                latest = start;
                team = row.get("invo_professional_team");
            }
        }
        return team;
    }
}
