package org.sapwood.synthetic.harm;

import java.util.List;
import java.util.Map;
import org.sapwood.synthetic.rows.Row;
import org.sapwood.synthetic.setting.Days;

/** The recording faults by table. Each can be read; what it means is wrong. */
final class FaultKinds {
    /** Changes or removes the row if it can be spoilt in this way. */
    interface Spoil {
        boolean on(Faults faults, Row row);
    }

    record Kind(String what, Spoil spoil) {}

    static final Map<String, List<Kind>> BY_TABLE = Map.of(
            "ssd_cin_episodes",
            List.of(
                    blank("blank-referral-date", "cine_referral_date"),
                    before("closed-before-referral", "cine_close_date", "cine_referral_date"),
                    put("wrong-need-code", "cine_cin_primary_need_code", "N99"),
                    put("wrong-close-reason", "cine_close_reason", "RC99"),
                    blank("blank-no-further-action", "cine_referral_nfa"),
                    blank("missing-team", "cine_referral_team"),
                    put("unknown-worker", "cine_referral_worker_id", "W99999")),
            "ssd_cin_assessments",
            List.of(
                    blank("blank-start-date", "cina_assessment_start_date"),
                    before("authorised-before-start", "cina_assessment_auth_date", "cina_assessment_start_date"),
                    blank("child-seen-blank", "cina_assessment_child_seen"),
                    blank("missing-team", "cina_assessment_team"),
                    put("unknown-worker", "cina_assessment_worker_id", "W99999"),
                    put("unknown-referral", "cina_referral_id", "R0000000-000")),
            "ssd_s47_enquiry",
            List.of(
                    blank("blank-start-date", "s47e_s47_start_date"),
                    before("ended-before-start", "s47e_s47_end_date", "s47e_s47_start_date")),
            "ssd_initial_cp_conference",
            List.of(
                    blank("conference-without-enquiry", "icpc_s47_enquiry_id"),
                    put("unknown-enquiry", "icpc_s47_enquiry_id", "E0000000-000"),
                    blank("missing-team", "icpc_icpc_team")),
            "ssd_cp_plans",
            List.of(
                    before("ended-before-start", "cppl_cp_plan_end_date", "cppl_cp_plan_start_date"),
                    put("wrong-category", "cppl_cp_plan_latest_category", "XXX"),
                    new Kind("duplicate-plan", FaultKinds::duplicatePlan)),
            "ssd_cp_reviews",
            List.of(removed("missing-review", "cppr_cp_review_date"), blank("blank-due-date", "cppr_cp_review_due")),
            "ssd_cla_episodes",
            List.of(
                    new Kind("overlapping-episodes", FaultKinds::overlap),
                    blank("missing-placement", "clae_cla_placement_id"),
                    put("wrong-start-reason", "clae_cla_episode_start_reason", "Q")),
            "ssd_cla_placement",
            List.of(
                    put("wrong-placement-type", "clap_cla_placement_type", "X9"),
                    before("ended-before-start", "clap_cla_placement_end_date", "clap_cla_placement_start_date")),
            "ssd_cla_reviews",
            List.of(
                    removed("missing-review", "clar_cla_review_date"),
                    blank("participation-blank", "clar_cla_review_participation")),
            "ssd_involvements",
            List.of(
                    before("ended-before-start", "invo_involvement_end_date", "invo_involvement_start_date"),
                    put("unknown-worker", "invo_professional_id", "W99999"),
                    blank("missing-team", "invo_professional_team")));

    private FaultKinds() {}

    private static Kind blank(String what, String column) {
        return put(what, column, "");
    }

    private static Kind put(String what, String column, String value) {
        return new Kind(what, (faults, row) -> {
            if (row.blank(column)) {
                return false;
            }
            faults.change(what, row, column, value);
            return true;
        });
    }

    private static Kind before(String what, String column, String start) {
        return new Kind(what, (faults, row) -> {
            if (row.blank(column) || row.blank(start)) {
                return false;
            }
            int day = Days.read(row.get(start)) - faults.chance().between(1, 40);
            faults.change(what, row, column, Days.text(day));
            return true;
        });
    }

    private static Kind removed(String what, String filled) {
        return new Kind(what, (faults, row) -> {
            if (row.blank(filled)) {
                return false;
            }
            faults.remove(what, row);
            return true;
        });
    }

    private static boolean duplicatePlan(Faults faults, Row plan) {
        String key = plan.shape().key();
        int start = Days.read(plan.get("cppl_cp_plan_start_date"));
        int end = Days.read(plan.get("cppl_cp_plan_end_date"));
        if (end != Days.NEVER && end - start < 40) {
            return false;
        }
        Row again = plan.copy();
        again.set(key, plan.get(key) + "D");
        again.set(
                "cppl_cp_plan_start_date",
                Days.text(Math.min(start + faults.chance().between(1, 30), faults.until())));
        faults.add("duplicate-plan", plan, again);
        return true;
    }

    /** The episode seems to go on after the next one has begun. */
    private static boolean overlap(Faults faults, Row episode) {
        if (!episode.get("clae_cla_episode_ceased_reason").equals("X1")) {
            return false;
        }
        int end = Days.read(episode.get("clae_cla_episode_ceased_date"))
                + faults.chance().between(2, 25);
        if (end > faults.until()) {
            return false;
        }
        faults.change("overlapping-episodes", episode, "clae_cla_episode_ceased_date", Days.text(end));
        return true;
    }
}
