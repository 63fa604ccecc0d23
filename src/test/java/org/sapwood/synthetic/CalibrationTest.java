package org.sapwood.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.WorkingDays;
import org.sapwood.synthetic.setting.Profile;

/** A fifth of a county of the usual size is like the published figures (named in {@code setting.Calibration}). */
class CalibrationTest {
    private static final int FIFTH = Specification.usual().children() / 5;
    private static final WorkingDays CALENDAR = Wendleshire.calendar();

    @TempDir
    static Path folder;

    private static Extract county;

    @BeforeAll
    static void generate() {
        county = Extract.of(Specification.usual().withChildren(FIFTH).withErrorRate(0), folder.resolve("today"));
    }

    @Test
    void thereAreAboutSoManyReferralsPlansAndChildrenLookedAfter() {
        long referrals = count(county.ssd("ssd_cin_episodes"), in("cine_referral_date", "2021-04-01", "2026-04-01"));
        assertThat((double) referrals).isBetween(7_000.0, 8_800.0);
        assertThat(5
                        * count(
                                county.ssd("ssd_cp_plans"),
                                open("cppl_cp_plan_start_date", "cppl_cp_plan_end_date", "2026-03-31")))
                .isBetween(750L, 1_150L);
        assertThat(5
                        * count(
                                county.ssd("ssd_cla_episodes"),
                                open("clae_cla_episode_start_date", "clae_cla_episode_ceased_date", "2026-03-31")))
                .isBetween(1_450L, 2_000L);
    }

    @Test
    void assessmentsHaveEnglandsQuartilesAndItsBunchingBeforeTheLimit() {
        long[] days = sorted(county.ssd("ssd_cin_assessments").stream()
                .filter(in("cina_assessment_auth_date", "2020-10-01", "2026-10-01"))
                .mapToLong(row -> between(row, "cina_assessment_start_date", "cina_assessment_auth_date"))
                .toArray());
        assertThat(quartile(days, 1)).isBetween(15L, 19L);
        assertThat(quartile(days, 2)).isBetween(30L, 35L);
        assertThat(quartile(days, 3)).isBetween(42L, 44L);
        double before = rate(days, 31, 40);
        double last = rate(days, 41, 45);
        double after = rate(days, 46, 50);
        assertThat(last / before).isBetween(1.5, 2.4);
        assertThat(last / after).isBetween(2.4, 4.4);
    }

    @Test
    void conferencesAreHeldOnTheLastDaysAndLessInTimeSinceThereAreMore() {
        long[] days = conferences("2020-10-01", "2025-04-01");
        assertThat(quartile(days, 1)).isBetween(12L, 13L);
        assertThat(quartile(days, 2)).isEqualTo(14);
        assertThat(quartile(days, 3)).isEqualTo(15);
        long[] yearBefore = conferences("2024-04-01", "2025-04-01");
        long[] year = conferences("2025-04-01", "2026-04-01");
        assertThat((double) year.length / yearBefore.length).isBetween(1.2, 2.1);
        assertThat(inTime(yearBefore)).isBetween(0.78, 0.92);
        assertThat(inTime(year)).isBetween(0.62, 0.79);
    }

    private static long[] conferences(String from, String to) {
        Map<String, NamedCsvRecord> enquiries = county.byId("ssd_s47_enquiry", "s47e_s47_enquiry_id");
        return sorted(county.ssd("ssd_initial_cp_conference").stream()
                .filter(in("icpc_icpc_date", from, to))
                .filter(row -> enquiries.containsKey(row.getField("icpc_s47_enquiry_id")))
                .mapToLong(row -> CALENDAR.between(
                        Extract.date(enquiries.get(row.getField("icpc_s47_enquiry_id")), "s47e_s47_start_date"),
                        Extract.date(row, "icpc_icpc_date")))
                .toArray());
    }

    private static double inTime(long[] days) {
        return (double) Arrays.stream(days).filter(day -> day <= 15).count() / days.length;
    }

    @Test
    void aboutOneReferralInSixComesWithinAYearOfTheLast() {
        long again = county.grouped("ssd_cin_episodes", "cine_person_id").values().stream()
                .mapToLong(CalibrationTest::soonAgain)
                .sum();
        long all = count(county.ssd("ssd_cin_episodes"), in("cine_referral_date", "2021-04-01", "2026-04-01"));
        assertThat((double) again / all).isBetween(0.15, 0.24);
    }

    private static long soonAgain(List<NamedCsvRecord> referrals) {
        List<LocalDate> days = referrals.stream()
                .map(row -> Extract.date(row, "cine_referral_date"))
                .sorted(Comparator.naturalOrder())
                .toList();
        long soon = 0;
        for (int i = 1; i < days.size(); i++) {
            boolean counted = !days.get(i).isBefore(LocalDate.of(2021, 4, 1))
                    && days.get(i).isBefore(LocalDate.of(2026, 4, 1));
            if (counted && days.get(i).isBefore(days.get(i - 1).plusMonths(12))) {
                soon++;
            }
        }
        return soon;
    }

    @Test
    void mostReviewsAreInTimeAndAboutAFifthOfPlansIsASecondOne() {
        List<NamedCsvRecord> due = county.ssd("ssd_cp_reviews").stream()
                .filter(in("cppr_cp_review_due", "2021-04-01", "2026-04-01"))
                .toList();
        long inTime = count(
                due,
                row -> !row.getField("cppr_cp_review_date").isEmpty()
                        && row.getField("cppr_cp_review_date").compareTo(row.getField("cppr_cp_review_due")) <= 0);
        assertThat((double) inTime / due.size()).isBetween(0.91, 0.965);
        Map<String, List<NamedCsvRecord>> plans = county.grouped("ssd_cp_plans", "cppl_person_id");
        List<NamedCsvRecord> started = county.ssd("ssd_cp_plans").stream()
                .filter(in("cppl_cp_plan_start_date", "2021-04-01", "2026-04-01"))
                .toList();
        long second = count(
                started,
                row -> plans.get(row.getField("cppl_person_id")).stream()
                        .anyMatch(other -> other.getField("cppl_cp_plan_start_date")
                                        .compareTo(row.getField("cppl_cp_plan_start_date"))
                                < 0));
        assertThat((double) second / started.size()).isBetween(0.16, 0.27);
    }

    @Test
    void theWorldOf2004HasInitialAssessmentsInSevenDaysAndCoreOnesIn35() {
        Extract old = Extract.of(
                Specification.usual().withChildren(FIFTH / 2).withErrorRate(0).withProfile(Profile.INITIAL_AND_CORE),
                folder.resolve("old"));
        Map<String, NamedCsvRecord> referrals = old.byId("ssd_cin_episodes", "cine_referral_id");
        List<NamedCsvRecord> done = old.ssd("ssd_cin_assessments").stream()
                .filter(in("cina_assessment_auth_date", "2020-10-01", "2026-10-01"))
                .toList();
        long[] initial = sorted(done.stream()
                .filter(row -> row.getField("cina_assessment_kind").equals("initial"))
                .mapToLong(row -> CALENDAR.between(
                        Extract.date(referrals.get(row.getField("cina_referral_id")), "cine_referral_date"),
                        Extract.date(row, "cina_assessment_auth_date")))
                .toArray());
        long[] core = sorted(done.stream()
                .filter(row -> row.getField("cina_assessment_kind").equals("core"))
                .mapToLong(row -> between(row, "cina_assessment_start_date", "cina_assessment_auth_date"))
                .toArray());
        assertThat(rate(initial, 0, 7) * 8).isBetween(0.66, 0.76);
        assertThat(rate(initial, 7, 7)).isGreaterThan(1.5 * rate(initial, 5, 6)).isGreaterThan(2 * rate(initial, 8, 8));
        assertThat(rate(core, 0, 35) * 36).isBetween(0.74, 0.86);
    }

    private static Predicate<NamedCsvRecord> in(String column, String from, String to) {
        return row -> row.getField(column).compareTo(from) >= 0
                && row.getField(column).compareTo(to) < 0;
    }

    private static Predicate<NamedCsvRecord> open(String start, String end, String day) {
        return row -> row.getField(start).compareTo(day) <= 0
                && (row.getField(end).isEmpty() || row.getField(end).compareTo(day) > 0);
    }

    private static long count(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> which) {
        return rows.stream().filter(which).count();
    }

    private static long between(NamedCsvRecord row, String from, String to) {
        return CALENDAR.between(Extract.date(row, from), Extract.date(row, to));
    }

    private static long[] sorted(long... days) {
        Arrays.sort(days);
        return days;
    }

    private static long quartile(long[] days, int quarter) {
        return days[days.length * quarter / 4];
    }

    /** Share of all that ends on one of these days, per day. */
    private static double rate(long[] days, int from, int to) {
        return (double) Arrays.stream(days)
                        .filter(day -> from <= day && day <= to)
                        .count()
                / days.length
                / (to - from + 1);
    }
}
