package org.sapwood.packs.oracle;

import static org.sapwood.packs.oracle.Cells.when;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sapwood.packs.oracle.Cells.Fate;
import org.sapwood.packs.oracle.Cells.Month;
import org.sapwood.packs.oracle.Rows.Row;

/** The pinned measures about referrals and assessments. */
public final class FrontDoorLoops {
    private final Cells cells;
    private final Holidays holidays;
    private final Rows referrals;
    private final Rows assessments;

    public FrontDoorLoops(Path folder, Holidays holidays, Cells cells) {
        this.cells = cells;
        this.holidays = holidays;
        this.referrals = new Rows(folder, "ssd_cin_episodes", "cine_referral_id");
        this.assessments = new Rows(folder, "ssd_cin_assessments", "cina_assessment_id");
    }

    public void count() {
        Map<String, Row> referralsById = referrals.only("cine_referral_id");
        boolean kinds = assessments.has("cina_assessment_kind");
        for (Row assessment : assessments.all()) {
            completed(assessment);
            open(assessment);
            if (!kinds || "initial".equals(assessment.text("cina_assessment_kind"))) {
                initial(assessment, referralsById.get(assessment.text("cina_referral_id")));
            }
        }
        for (Row referral : referrals.all()) {
            noFurtherAction(referral);
        }
        for (List<Row> ofOnePerson : referrals.by("cine_person_id").values()) {
            ofOnePerson.forEach(referral -> again(referral, ofOnePerson));
        }
        referrals.all().stream()
                .filter(referral -> referral.text("cine_person_id") == null)
                .forEach(referral -> again(referral, List.of()));
    }

    private void completed(Row assessment) {
        LocalDate started = assessment.date("cina_assessment_start_date");
        LocalDate authorised = assessment.date("cina_assessment_auth_date");
        if (authorised != null) {
            Fate fate = started == null ? Fate.EXCLUDED : when(holidays.between(started, authorised) <= 45);
            cells.on(authorised, "assessments-45wd", assessment.text("cina_assessment_team"), fate);
        }
    }

    private void initial(Row assessment, Row referral) {
        LocalDate authorised = assessment.date("cina_assessment_auth_date");
        LocalDate received = referral == null ? null : referral.date("cine_referral_date");
        if (authorised != null) {
            Fate fate = received == null ? Fate.EXCLUDED : when(holidays.between(received, authorised) <= 7);
            cells.on(authorised, "initial-assessments-7wd", assessment.text("cina_assessment_team"), fate);
        }
    }

    private void open(Row assessment) {
        LocalDate started = assessment.date("cina_assessment_start_date");
        LocalDate authorised = assessment.date("cina_assessment_auth_date");
        for (Month month : cells.months()) {
            LocalDate day = month.day();
            if (started != null && !started.isAfter(day) && (authorised == null || authorised.isAfter(day))) {
                Fate fate = when(holidays.between(started, day) > 45);
                cells.in(month.month(), "assessments-open-over-45wd", assessment.text("cina_assessment_team"), fate);
            }
        }
    }

    private void noFurtherAction(Row referral) {
        LocalDate received = referral.date("cine_referral_date");
        if (received != null) {
            Fate fate = referral.text("cine_referral_nfa") == null
                    ? Fate.CANNOT_TELL
                    : when(referral.yes("cine_referral_nfa"));
            cells.on(received, "referrals-nfa", referral.text("cine_referral_team"), fate);
        }
    }

    private void again(Row referral, List<Row> ofOnePerson) {
        LocalDate received = referral.date("cine_referral_date");
        if (received == null) {
            return;
        }
        LocalDate latest = null;
        for (Row other : ofOnePerson) {
            LocalDate before = other.date("cine_referral_date");
            if (before != null && isBefore(other, referral) && (latest == null || before.isAfter(latest))) {
                latest = before;
            }
        }
        Fate fate = when(latest != null && received.isBefore(latest.plusMonths(12)));
        cells.on(received, "re-referrals-12m", referral.text("cine_referral_team"), fate);
    }

    private static boolean isBefore(Row other, Row referral) {
        int dates = other.date("cine_referral_date").compareTo(referral.date("cine_referral_date"));
        return dates < 0
                || (dates == 0 && other.text("cine_referral_id").compareTo(referral.text("cine_referral_id")) < 0);
    }
}
