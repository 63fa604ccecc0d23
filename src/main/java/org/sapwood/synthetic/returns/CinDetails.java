package org.sapwood.synthetic.returns;

import java.util.List;
import org.sapwood.synthetic.files.XmlFile;
import org.sapwood.synthetic.rows.ChildRows;
import org.sapwood.synthetic.rows.Row;

/** One episode of need in the census, its elements in the order of the schema. */
final class CinDetails {
    private final ChildRows rows;
    private final FinancialYear year;
    private final XmlFile xml;

    CinDetails(ChildRows rows, FinancialYear year, XmlFile xml) {
        this.rows = rows;
        this.year = year;
        this.xml = xml;
    }

    void write(Row referral) {
        String id = referral.get("cine_referral_id");
        String closed = year.known(referral.get("cine_close_date"));
        xml.open("CINdetails")
                .leaf("CINreferralDate", referral.get("cine_referral_date"))
                .leaf("ReferralSource", referral.get("cine_referral_source_code"))
                .filled("PrimaryNeedCode", referral.get("cine_cin_primary_need_code"))
                .filled("CINclosureDate", closed)
                .filled("ReasonForClosure", closed.isEmpty() ? "" : referral.get("cine_close_reason"));
        firstConference(id);
        of("ssd_cin_assessments", "cina_referral_id", id, "cina_assessment_start_date").stream()
                .filter(row -> year.touches(row, "cina_assessment_start_date", "cina_assessment_auth_date"))
                .forEach(this::assessment);
        of("ssd_cin_plans", "cinp_referral_id", id, "cinp_cin_plan_start_date").stream()
                .filter(row -> year.touches(row, "cinp_cin_plan_start_date", "cinp_cin_plan_end_date"))
                .forEach(row -> xml.open("CINPlanDates")
                        .leaf("CINPlanStartDate", row.get("cinp_cin_plan_start_date"))
                        .filled("CINPlanEndDate", year.known(row.get("cinp_cin_plan_end_date")))
                        .close("CINPlanDates"));
        of("ssd_s47_enquiry", "s47e_referral_id", id, "s47e_s47_start_date").stream()
                .filter(row -> year.touches(row, "s47e_s47_start_date", "s47e_s47_end_date"))
                .forEach(this::enquiry);
        String nothing = referral.get("cine_referral_nfa");
        xml.filled("ReferralNFA", nothing.isEmpty() ? "" : nothing.equals("Y") ? "true" : "false");
        of("ssd_cp_plans", "cppl_referral_id", id, "cppl_cp_plan_start_date").stream()
                .filter(row -> !row.get("cppl_cp_plan_ola").equals("Y"))
                .filter(row -> year.touches(row, "cppl_cp_plan_start_date", "cppl_cp_plan_end_date"))
                .forEach(this::plan);
        xml.close("CINdetails");
    }

    private void firstConference(String id) {
        of("ssd_initial_cp_conference", "icpc_referral_id", id, "icpc_icpc_date").stream()
                .filter(row -> year.holds(row.get("icpc_icpc_date")))
                .filter(row -> rows.of("ssd_s47_enquiry").stream()
                        .noneMatch(enquiry -> enquiry.get("s47e_s47_enquiry_id").equals(row.get("icpc_s47_enquiry_id"))
                                && enquiry.get("s47e_referral_id").equals(id)
                                && year.touches(enquiry, "s47e_s47_start_date", "s47e_s47_end_date")))
                .findFirst()
                .ifPresent(row -> xml.leaf("DateOfInitialCPC", row.get("icpc_icpc_date")));
    }

    private List<Row> of(String table, String column, String referral, String start) {
        return rows.of(table).stream()
                .filter(row -> row.get(column).equals(referral))
                .sorted((a, b) -> a.get(start).compareTo(b.get(start)))
                .toList();
    }

    private void assessment(Row row) {
        String authorised = year.known(row.get("cina_assessment_auth_date"));
        xml.open("Assessments")
                .leaf("AssessmentActualStartDate", row.get("cina_assessment_start_date"))
                .filled("AssessmentAuthorisationDate", authorised);
        if (!authorised.isEmpty()) {
            factors(row.get("cina_assessment_id"));
        }
        xml.close("Assessments");
    }

    private void factors(String assessment) {
        for (Row row : rows.of("ssd_assessment_factors")) {
            if (row.get("cinf_assessment_id").equals(assessment)) {
                xml.open("FactorsIdentifiedAtAssessment");
                String codes = row.get("cinf_assessment_factors_json").replaceAll("[\\[\\]\"]", "");
                for (String code : codes.split(",", -1)) {
                    xml.filled("AssessmentFactors", code);
                }
                xml.close("FactorsIdentifiedAtAssessment");
                return;
            }
        }
    }

    private void enquiry(Row row) {
        Row conference = rows.of("ssd_initial_cp_conference").stream()
                .filter(held -> held.get("icpc_s47_enquiry_id").equals(row.get("s47e_s47_enquiry_id")))
                .findFirst()
                .orElse(null);
        String held = conference == null ? "" : year.known(conference.get("icpc_icpc_date"));
        boolean ended = !year.known(row.get("s47e_s47_end_date")).isEmpty();
        xml.open("Section47")
                .leaf("S47ActualStartDate", row.get("s47e_s47_start_date"))
                .filled("InitialCPCtarget", conference == null ? "" : conference.get("icpc_icpc_target_date"))
                .filled("DateOfInitialCPC", held)
                .leaf("ICPCnotRequired", conference == null && ended ? "true" : "false")
                .close("Section47");
    }

    private void plan(Row row) {
        String start = row.get("cppl_cp_plan_start_date");
        long before = rows.of("ssd_cp_plans").stream()
                .filter(other -> !other.get("cppl_cp_plan_ola").equals("Y")
                        && !other.blank("cppl_cp_plan_start_date")
                        && other.get("cppl_cp_plan_start_date").compareTo(start) < 0)
                .count();
        xml.open("ChildProtectionPlans")
                .leaf("CPPstartDate", start)
                .filled("CPPendDate", year.known(row.get("cppl_cp_plan_end_date")))
                .leaf("InitialCategoryOfAbuse", row.get("cppl_cp_plan_initial_category"))
                .leaf("LatestCategoryOfAbuse", row.get("cppl_cp_plan_latest_category"))
                .leaf("NumberOfPreviousCPP", Long.toString(before));
        List<String> held = rows.of("ssd_cp_reviews").stream()
                .filter(review -> review.get("cppr_cp_plan_id").equals(row.get("cppl_cp_plan_id")))
                .map(review -> review.get("cppr_cp_review_date"))
                .filter(year::holds)
                .sorted()
                .toList();
        if (!held.isEmpty()) {
            xml.open("Reviews");
            held.forEach(day -> xml.leaf("CPPreviewDate", day));
            xml.close("Reviews");
        }
        xml.close("ChildProtectionPlans");
    }
}
