package org.sapwood.synthetic.returns;

import java.util.function.BiConsumer;
import org.sapwood.synthetic.rows.ChildRows;
import org.sapwood.synthetic.rows.Row;
import org.sapwood.synthetic.setting.Days;

/** Care leavers of 17 to 21 and children on the way to adoption. */
final class LeavingReturn {
    private final ChildRows rows;
    private final FinancialYear year;
    private final Row person;

    LeavingReturn(ChildRows rows, FinancialYear year, Row person) {
        this.rows = rows;
        this.year = year;
        this.person = person;
    }

    /** @param inCare whether the child was looked after at some time in the year */
    void write(boolean inCare, BiConsumer<CareTable, Entry> to) {
        rows.of("ssd_care_leavers").forEach(row -> leaver(row, to));
        rows.of("ssd_permanence").forEach(row -> adoption(row, inCare, to));
    }

    private Entry entry() {
        return new Entry().put("CHILD", person.get("pers_person_id")).date("DOB", person.get("pers_dob"));
    }

    /** Those who have left care and have a birthday, from the seventeenth to the twenty-first, in the year. */
    private void leaver(Row row, BiConsumer<CareTable, Entry> to) {
        int born = Days.read(person.get("pers_dob"));
        boolean birthday = false;
        for (int age = 17; age <= 21; age++) {
            String day = Days.text(Days.plusYears(born, age));
            birthday |= year.holds(day) && day.compareTo(leftCare()) >= 0;
        }
        String eligibility = row.get("clea_care_leaver_eligibility");
        boolean entitled = eligibility.equals("Relevant") || eligibility.equals("Former Relevant");
        if (!birthday || !entitled) {
            return;
        }
        String home = row.get("clea_care_leaver_accommodation");
        String inTouch = row.get("clea_care_leaver_in_touch");
        boolean nobodyAsks = inTouch.equals("DIED") || inTouch.equals("RHOM");
        to.accept(
                CareTable.OC3,
                entry().put("IN_TOUCH", inTouch)
                        .put("ACTIV", nobodyAsks ? "0" : row.get("clea_care_leaver_activity"))
                        .put("ACCOM", nobodyAsks ? "0" : home.isEmpty() ? "" : home + suitable(row)));
    }

    private static String suitable(Row row) {
        return row.get("clea_care_leaver_accom_suitable").equals("1") ? "1" : "2";
    }

    private String leftCare() {
        String last = "";
        for (Row row : rows.of("ssd_cla_episodes")) {
            String ceased = row.get("clae_cla_episode_ceased_date");
            if (ceased.isEmpty()) {
                return "9999";
            }
            last = ceased.compareTo(last) > 0 ? ceased : last;
        }
        return last;
    }

    private void adoption(Row row, boolean inCare, BiConsumer<CareTable, Entry> to) {
        String decided = row.get("perm_adm_decision_date");
        String granted = row.get("perm_permanence_order_date");
        String reversed = row.get("perm_decision_reversed_date");
        if (row.get("perm_permanence_order_type").equals("Adoption") && year.holds(granted)) {
            to.accept(
                    CareTable.AD1,
                    entry().date("DATE_INT", row.get("perm_adm_decision_date"))
                            .date("DATE_MATCH", row.get("perm_matched_date"))
                            .flag(
                                    "FOSTER_CARE",
                                    row.get("perm_adopted_by_carer_flag").equals("Y"))
                            .put("NB_ADOPTR", row.get("perm_number_of_adopters"))
                            .put("SEX_ADOPTR", row.get("perm_adopter_sex"))
                            .put("LS_ADOPTR", row.get("perm_adopter_legal_status")));
        }
        String until = granted.isEmpty() ? reversed : granted;
        if (inCare && !decided.isEmpty() && year.touches(decided, until)) {
            to.accept(
                    CareTable.PLACED_FOR_ADOPTION,
                    entry().date("DATE_PLACED", decided)
                            .date("DATE_PLACED_CEASED", year.known(reversed))
                            .put(
                                    "REASON_PLACED_CEASED",
                                    year.known(reversed).isEmpty() ? "" : row.get("perm_decision_reversed_reason")));
        }
    }
}
