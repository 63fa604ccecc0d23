package org.sapwood.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.access.Scope;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Periods;
import org.sapwood.engine.Engine;
import org.sapwood.engine.Score;
import org.sapwood.engine.store.Progress;
import org.sapwood.engine.store.Settings;
import org.sapwood.pack.PackReader;
import org.sapwood.packs.oracle.Blanks;
import org.sapwood.records.Extract;
import org.sapwood.records.Loader;
import org.sapwood.records.Snapshot;
import org.sapwood.records.SnapshotStore;
import org.sapwood.synthetic.County;
import org.sapwood.synthetic.Specification;

/** A county loses what many of its cells say: what was met or not may become unknown, and nothing becomes a no. */
class BlankFactsTest {
    private static final List<String> DECIDED_BY_WHAT_IS_BLANKED = List.of(
            "plans-seen-10wd",
            "plans-seen-alone",
            "looked-after-seen-6w",
            "looked-after-seen-alone",
            "children-in-need-seen-30d",
            "dental-checks-12m",
            "health-assessments-12m",
            "first-health-20wd",
            "paf-cf-c19",
            "referrals-from-family",
            "referrals-not-in-need",
            "return-interviews-accepted",
            "return-interviews-offered",
            "care-leavers-plan-6m",
            "care-leavers-in-touch",
            "looked-after-far-from-home",
            "assessments-repeat-12m",
            "contacts-repeat-3m",
            "missing-repeat-1m");

    private static final LocalDate EXTRACTED_ON = LocalDate.of(2026, 9, 17);
    private static final int YEARS = 3;

    /** Their text is fixed; what it says about blanks has a test of its own. */
    private static final List<String> PINNED = List.of("re-referrals-12m", "placements-3plus", "long-term-stability");

    /** Children stay in it until an assessment is certain, so that blanks add cases. */
    private static final String WAITING = "health-awaited-over-20wd";

    @TempDir
    private Path folder;

    private final Library library = PackReader.read(PackReader.foldersIn(Path.of("packs")));
    private final List<Measure> measures = library.measures().values().stream()
            .filter(measure -> !PINNED.contains(measure.id()) && !measure.id().equals(WAITING))
            .toList();

    @Test
    void aBlankIsNotANo() {
        Path files = folder.resolve("county");
        Specification county = Specification.usual()
                .withChildren(2_000)
                .withYears(YEARS)
                .withSeed(11)
                .withUntil(EXTRACTED_ON);
        County.generate(county, library.organisation(), library.workingDays(), files, children -> {});
        Map<String, Totals> full = totals(files.resolve("ssd"), "full");

        blankAnswers(new Blanks(files.resolve("ssd"), 3));
        Map<String, Totals> blanked = totals(files.resolve("ssd"), "blanked");

        assertThat(full.keySet()).isEqualTo(blanked.keySet());
        full.forEach((id, before) ->
                assertThat(blanked.get(id).notMet()).as("not met of %s", id).isLessThanOrEqualTo(before.notMet()));
        assertThat(DECIDED_BY_WHAT_IS_BLANKED)
                .allSatisfy(id -> assertThat(blanked.get(id).cannotTell())
                        .as("cannot tell of %s", id)
                        .isGreaterThan(full.get(id).cannotTell()));
    }

    private static void blankAnswers(Blanks blanks) {
        blanks.in("ssd_cin_episodes", "cine_referral_source_code", "cine_referral_nfa", "cine_close_reason");
        blanks.in("ssd_cin_assessments", "cina_person_id", "cina_assessment_child_seen", "cina_assessment_outcome_nfa");
        blanks.in("ssd_cin_visits", "cinv_cin_visit_seen", "cinv_cin_visit_seen_alone");
        blanks.in("ssd_cp_visits", "cppv_cp_visit_seen", "cppv_cp_visit_seen_alone");
        blanks.in("ssd_cla_visits", "clav_cla_visit_seen", "clav_cla_visit_seen_alone");
        blanks.in("ssd_cla_health", "clah_health_check_status");
        blanks.in("ssd_cla_placement", "clap_cla_placement_distance");
        blanks.in("ssd_contacts", "cont_person_id", "cont_contact_outcome_json");
        blanks.in("ssd_missing", "miss_person_id", "miss_missing_rhi_offered", "miss_missing_rhi_accepted");
        blanks.in("ssd_cp_reviews", "cppr_cp_review_quorate");
        blanks.in("ssd_cla_reviews", "clar_cla_review_participation");
        blanks.in(
                "ssd_care_leavers",
                "clea_care_leaver_in_touch",
                "clea_pathway_plan_review_date",
                "clea_care_leaver_activity",
                "clea_care_leaver_accom_suitable");
    }

    private Map<String, Totals> totals(Path files, String name) {
        Path data = folder.resolve(name);
        Clock clock = Clock.fixed(EXTRACTED_ON.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        Snapshot snapshot = new Loader(new SnapshotStore(data), clock)
                .load(library.layouts().get("ssd"), new Extract.Files(files), Optional.of(EXTRACTED_ON))
                .snapshot();
        Map<String, Totals> totals = new TreeMap<>();
        String months = YearMonth.from(EXTRACTED_ON).minusMonths(11) + ".." + YearMonth.from(EXTRACTED_ON);
        try (Engine engine = Engine.open(data, snapshot, library, Settings.usual(), Progress.silent())) {
            engine.scores(measures, Periods.parse(months), Level.COUNTY, Scope.everything())
                    .forEach(score -> totals.merge(score.measure(), Totals.of(score), Totals::plus));
        }
        return totals;
    }

    private record Totals(long notMet, long cannotTell) {
        static Totals of(Score score) {
            return new Totals(score.denominator() - score.numerator() - score.cannotTell(), score.cannotTell());
        }

        Totals plus(Totals other) {
            return new Totals(notMet + other.notMet, cannotTell + other.cannotTell);
        }
    }
}
