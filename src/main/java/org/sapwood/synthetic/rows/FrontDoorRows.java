package org.sapwood.synthetic.rows;

import java.util.List;
import java.util.Map;
import org.sapwood.synthetic.life.History;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Team;

/** Contacts, early help, referrals, assessments, plans and visits of children in need. */
final class FrontDoorRows {
    private static final List<String> CONTACT_KEYS = List.of(
            "NEW_REFERRAL_FLAG",
            "EXISTING_REFERRAL_FLAG",
            "CP_ENQUIRY_FLAG",
            "NFA_FLAG",
            "NON_AGENCY_ADOPTION_FLAG",
            "PRIVATE_FOSTERING_FLAG",
            "ADVICE_FLAG",
            "MISSING_FLAG",
            "OLA_CP_FLAG",
            "OTHER_OUTCOMES_EXIST_FLAG");
    private static final List<String> OUTCOME_KEYS = List.of(
            "SINGLE_ASSESSMENT_FLAG",
            "NFA_FLAG",
            "STRATEGY_DISCUSSION_FLAG",
            "CLA_REQUEST_FLAG",
            "NON_AGENCY_ADOPTION_FLAG",
            "PRIVATE_FOSTERING_FLAG",
            "CP_TRANSFER_IN_FLAG",
            "CP_CONFERENCE_FLAG",
            "CARE_LEAVER_FLAG",
            "OTHER_OUTCOMES_EXIST_FLAG");
    private static final List<String> ASSESSMENT_KEYS = List.of(
            "NFA_FLAG",
            "NFA_S47_END_FLAG",
            "STRATEGY_DISCUSSION_FLAG",
            "CLA_REQUEST_FLAG",
            "PRIVATE_FOSTERING_FLAG",
            "LEGAL_ACTION_FLAG",
            "PROV_OF_SERVICES_FLAG",
            "PROV_OF_SB_CARE_FLAG",
            "SPECIALIST_ASSESSMENT_FLAG",
            "REFERRAL_TO_OTHER_AGENCY_FLAG",
            "OTHER_ACTIONS_FLAG",
            "OTHER_OUTCOMES_EXIST_FLAG",
            "TOTAL_NO_OF_OUTCOMES",
            "COMMENTS");
    private static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("1A", "Family member or carer"),
            Map.entry("1B", "Acquaintance"),
            Map.entry("1C", "Self"),
            Map.entry("1D", "Other individual"),
            Map.entry("2A", "School"),
            Map.entry("2B", "Education services"),
            Map.entry("3A", "GP"),
            Map.entry("3B", "Health visitor"),
            Map.entry("3D", "Other primary health"),
            Map.entry("3E", "A and E"),
            Map.entry("3F", "Other health"),
            Map.entry("4", "Housing"),
            Map.entry("5A", "Social care of this authority"),
            Map.entry("5B", "Other department of this authority"),
            Map.entry("5D", "Other authority"),
            Map.entry("6", "Police"),
            Map.entry("7", "Other legal agency"),
            Map.entry("8", "Other"),
            Map.entry("9", "Anonymous"),
            Map.entry("10", "Unknown"));

    private final Sheets sheets;
    private final ChildRows rows;
    private final History history;

    FrontDoorRows(Sheets sheets) {
        this.sheets = sheets;
        this.rows = sheets.rows;
        this.history = sheets.life.history();
    }

    void write() {
        history.contacts.forEach(this::contact);
        earlyHelp();
        history.referrals.stream()
                .filter(referral -> rows.known(referral.day()))
                .forEach(this::referral);
        history.assessments.stream()
                .filter(assessment -> rows.known(assessment.start()))
                .forEach(this::assessment);
        history.cinPlans.stream().filter(plan -> rows.known(plan.start())).forEach(this::plan);
        history.cinVisits.forEach(visit -> rows.add("ssd_cin_visits")
                .set("cinv_cin_visit_id", visit.id())
                .set("cinv_person_id", sheets.person())
                .set("cinv_cin_visit_date", Days.text(visit.day()))
                .flag("cinv_cin_visit_seen", visit.seen())
                .flag("cinv_cin_visit_seen_alone", visit.alone())
                .flag("cinv_cin_visit_bedroom", visit.bedroom()));
    }

    private void contact(History.Contact contact) {
        String outcome = contact.referral().isEmpty()
                ? sheets.dice("advice", contact.day()) < 600 ? "NFA_FLAG" : "ADVICE_FLAG"
                : "NEW_REFERRAL_FLAG";
        rows.add("ssd_contacts")
                .set("cont_contact_id", contact.id())
                .set("cont_person_id", sheets.person())
                .set("cont_contact_date", Days.text(contact.day()))
                .set("cont_contact_source_code", contact.source())
                .set("cont_contact_source_desc", SOURCES.get(contact.source()))
                .set("cont_contact_outcome_json", Json.flags(CONTACT_KEYS, outcome));
    }

    private void earlyHelp() {
        if (sheets.dice("early help") >= 120) {
            return;
        }
        int start = sheets.life.person().first() - 60 - sheets.dice("early start") / 3;
        if (start < sheets.life.person().born()) {
            return;
        }
        rows.add("ssd_early_help_episodes")
                .set("earl_episode_id", sheets.id("EH"))
                .set("earl_person_id", sheets.person())
                .set("earl_episode_start_date", Days.text(start))
                .set("earl_episode_end_date", Days.text(sheets.life.person().first() - 1))
                .set(
                        "earl_episode_reason",
                        sheets.pick("early why", 0, List.of("Family support", "Behaviour", "School attendance")))
                .set("earl_episode_end_reason", "Step-up")
                .set(
                        "earl_episode_organisation",
                        "Family Hub " + sheets.life.person().district());
    }

    private void referral(History.Referral referral) {
        Team team = referral.team();
        rows.add("ssd_cin_episodes")
                .set("cine_referral_id", referral.id())
                .set("cine_person_id", sheets.person())
                .set("cine_referral_date", Days.text(referral.day()))
                .set("cine_cin_primary_need_code", referral.noFurtherAction() ? "N0" : referral.need())
                .set("cine_referral_source_code", referral.source())
                .set("cine_referral_source_desc", SOURCES.get(referral.source()))
                .set(
                        "cine_referral_outcome_json",
                        Json.flags(OUTCOME_KEYS, referral.noFurtherAction() ? "NFA_FLAG" : "SINGLE_ASSESSMENT_FLAG"))
                .set("cine_referral_nfa", rows.known(referral.decided()) ? referral.noFurtherAction() ? "Y" : "N" : "N")
                .set("cine_close_date", rows.past(referral.closed()))
                .set("cine_close_reason", rows.known(referral.closed()) ? referral.closeReason() : "")
                .set("cine_referral_team", team.id())
                .set("cine_referral_worker_id", sheets.worker(team, referral.day()));
    }

    private void assessment(History.Assessment assessment) {
        boolean ended = rows.known(assessment.authorised());
        Row row = rows.add("ssd_cin_assessments")
                .set("cina_assessment_id", assessment.id())
                .set("cina_person_id", sheets.person())
                .set("cina_referral_id", assessment.referral())
                .set("cina_assessment_start_date", Days.text(assessment.start()))
                .set("cina_assessment_child_seen", ended ? assessment.seen() ? "Y" : "N" : "")
                .set("cina_assessment_auth_date", rows.past(assessment.authorised()))
                .set("cina_assessment_outcome_nfa", ended ? assessment.noFurtherAction() ? "Y" : "N" : "")
                .set("cina_assessment_team", assessment.team().id())
                .set("cina_assessment_worker_id", sheets.worker(assessment.team(), assessment.start()));
        if (!assessment.kind().isEmpty()) {
            row.set("cina_assessment_kind", assessment.kind());
        }
        if (ended) {
            row.set(
                    "cina_assessment_outcome_json",
                    Json.flags(ASSESSMENT_KEYS, assessment.noFurtherAction() ? "NFA_FLAG" : "PROV_OF_SERVICES_FLAG"));
            rows.add("ssd_assessment_factors")
                    .set("cinf_table_id", sheets.id("AF"))
                    .set("cinf_assessment_id", assessment.id())
                    .set("cinf_assessment_factors_json", Json.list(assessment.factors()));
        }
    }

    private void plan(History.CinPlan plan) {
        rows.add("ssd_cin_plans")
                .set("cinp_cin_plan_id", plan.id())
                .set("cinp_referral_id", plan.referral())
                .set("cinp_person_id", sheets.person())
                .set("cinp_cin_plan_start_date", Days.text(plan.start()))
                .set("cinp_cin_plan_end_date", rows.past(plan.end()))
                .set("cinp_cin_plan_team", plan.team().id())
                .set("cinp_cin_plan_worker_id", sheets.worker(plan.team(), plan.start()));
    }
}
