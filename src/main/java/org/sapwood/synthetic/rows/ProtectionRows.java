package org.sapwood.synthetic.rows;

import java.util.List;
import org.sapwood.synthetic.life.History;
import org.sapwood.synthetic.setting.Days;

/** Enquiries, conferences, child protection plans, their reviews and visits. */
final class ProtectionRows {
    private static final List<String> ENQUIRY_KEYS = List.of(
            "NFA_FLAG",
            "LEGAL_ACTION_FLAG",
            "PROV_OF_SERVICES_FLAG",
            "PROV_OF_SB_CARE_FLAG",
            "CP_CONFERENCE_FLAG",
            "NFA_CONTINUE_SINGLE_FLAG",
            "MONITOR_FLAG",
            "OTHER_OUTCOMES_EXIST_FLAG");
    private static final List<String> CONFERENCE_KEYS = List.of(
            "NFA_FLAG",
            "REFERRAL_TO_OTHER_AGENCY_FLAG",
            "SINGLE_ASSESSMENT_FLAG",
            "PROV_OF_SERVICES_FLAG",
            "CP_FLAG",
            "OTHER_OUTCOMES_EXIST_FLAG");

    private final Sheets sheets;
    private final ChildRows rows;
    private final History history;

    ProtectionRows(Sheets sheets) {
        this.sheets = sheets;
        this.rows = sheets.rows;
        this.history = sheets.life.history();
    }

    void write() {
        history.enquiries.stream()
                .filter(enquiry -> rows.known(enquiry.start()))
                .forEach(this::enquiry);
        history.conferences.stream()
                .filter(conference -> rows.known(conference.held()))
                .forEach(this::conference);
        history.plans.stream().filter(plan -> rows.known(plan.start())).forEach(this::plan);
        history.planVisits.forEach(visit -> rows.add("ssd_cp_visits")
                .set("cppv_cp_visit_id", visit.id())
                .set("cppv_person_id", sheets.person())
                .set("cppv_cp_plan_id", visit.to())
                .set("cppv_cp_visit_date", Days.text(visit.day()))
                .flag("cppv_cp_visit_seen", visit.seen())
                .flag("cppv_cp_visit_seen_alone", visit.alone())
                .flag("cppv_cp_visit_bedroom", visit.bedroom()));
        history.reviews.forEach(this::review);
    }

    private void enquiry(History.Enquiry enquiry) {
        boolean ended = rows.known(enquiry.end());
        boolean conference =
                history.conferences.stream().anyMatch(held -> held.enquiry().equals(enquiry.id()));
        String outcome =
                enquiry.noFurtherAction() ? "NFA_FLAG" : conference ? "CP_CONFERENCE_FLAG" : "PROV_OF_SERVICES_FLAG";
        rows.add("ssd_s47_enquiry")
                .set("s47e_s47_enquiry_id", enquiry.id())
                .set("s47e_referral_id", enquiry.referral())
                .set("s47e_person_id", sheets.person())
                .set("s47e_s47_start_date", Days.text(enquiry.start()))
                .set("s47e_s47_end_date", rows.past(enquiry.end()))
                .set("s47e_s47_nfa", ended ? enquiry.noFurtherAction() ? "Y" : "N" : "")
                .set("s47e_s47_outcome_json", ended ? Json.flags(ENQUIRY_KEYS, outcome) : "")
                .set("s47e_s47_completed_by_worker_id", sheets.worker(enquiry.team(), enquiry.start()))
                .set("s47e_s47_completed_by_team", enquiry.team().id());
    }

    private void conference(History.Conference conference) {
        boolean plan = !conference.plan().isEmpty();
        rows.add("ssd_initial_cp_conference")
                .set("icpc_icpc_id", conference.id())
                .set("icpc_icpc_meeting_id", "M" + conference.id())
                .set("icpc_s47_enquiry_id", conference.enquiry())
                .set("icpc_person_id", sheets.person())
                .set("icpc_cp_plan_id", conference.plan())
                .set("icpc_referral_id", conference.referral())
                .flag("icpc_icpc_transfer_in", conference.transferredIn())
                .set("icpc_icpc_target_date", Days.text(conference.target()))
                .set("icpc_icpc_date", Days.text(conference.held()))
                .flag("icpc_icpc_outcome_cp_flag", plan)
                .set("icpc_icpc_outcome_json", Json.flags(CONFERENCE_KEYS, plan ? "CP_FLAG" : "PROV_OF_SERVICES_FLAG"))
                .set("icpc_icpc_team", conference.team().id())
                .set("icpc_icpc_worker_id", sheets.worker(conference.team(), conference.held()));
    }

    private void plan(History.Plan plan) {
        rows.add("ssd_cp_plans")
                .set("cppl_cp_plan_id", plan.id())
                .set("cppl_referral_id", plan.referral())
                .set("cppl_icpc_id", plan.conference())
                .set("cppl_person_id", sheets.person())
                .set("cppl_cp_plan_start_date", Days.text(plan.start()))
                .set("cppl_cp_plan_end_date", rows.past(plan.end()))
                .set("cppl_cp_plan_initial_category", plan.firstCategory())
                .set("cppl_cp_plan_ola", plan.otherAuthority() ? "Y" : "N")
                .set("cppl_cp_plan_latest_category", plan.lastCategory());
    }

    /** Also the next one that is due, if its plan has begun. */
    private void review(History.Review review) {
        History.Plan plan = history.plans.stream()
                .filter(candidate -> candidate.id().equals(review.plan()))
                .findFirst()
                .orElseThrow();
        boolean held = rows.known(review.held());
        boolean next = review.due() <= sheets.setting.window().until() + 186 && rows.known(plan.start());
        boolean over = rows.known(plan.end()) && !rows.known(review.due());
        if (!held && (!next || over)) {
            return;
        }
        rows.add("ssd_cp_reviews")
                .set("cppr_cp_review_id", review.id())
                .set("cppr_person_id", sheets.person())
                .set("cppr_cp_plan_id", review.plan())
                .set("cppr_cp_review_due", Days.text(review.due()))
                .set("cppr_cp_review_date", rows.past(review.held()))
                .set("cppr_cp_review_meeting_id", held ? "M" + review.id() : "")
                .set("cppr_cp_review_outcome_continue_cp", held ? review.continues() ? "Y" : "N" : "")
                .set("cppr_cp_review_quorate", held ? review.quorate() ? "Y" : "N" : "");
    }
}
