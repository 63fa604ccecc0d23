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
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sapwood.access.Scope;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Periods;
import org.sapwood.engine.Engine;
import org.sapwood.engine.store.Progress;
import org.sapwood.engine.store.Settings;
import org.sapwood.pack.PackReader;
import org.sapwood.packs.oracle.CareLoops;
import org.sapwood.packs.oracle.Cells;
import org.sapwood.packs.oracle.Cells.Count;
import org.sapwood.packs.oracle.Damage;
import org.sapwood.packs.oracle.FrontDoorLoops;
import org.sapwood.packs.oracle.Holidays;
import org.sapwood.packs.oracle.ProtectionLoops;
import org.sapwood.records.Extract;
import org.sapwood.records.Loader;
import org.sapwood.records.Snapshot;
import org.sapwood.records.SnapshotStore;
import org.sapwood.synthetic.County;
import org.sapwood.synthetic.Specification;
import org.sapwood.synthetic.setting.Profile;

/**
 * The pinned measures of a made-up county whose records are damaged: what the whole product computes, from the load to
 * the score, against plain loops over the very same CSV files, in every month and for every team.
 */
class PinnedMeasuresTest {
    private static final List<String> PINNED = List.of(
            "initial-assessments-7wd",
            "assessments-45wd",
            "assessments-open-over-45wd",
            "referrals-nfa",
            "re-referrals-12m",
            "conferences-15wd",
            "second-plan",
            "plans-open-2y",
            "plans-ended-2y",
            "placements-3plus",
            "long-term-stability",
            "reviews-on-time");

    private static final int YEARS = 4;

    /** In the middle of a month, so that the last month's states are not those of its last day. */
    private static final LocalDate EXTRACTED_ON = LocalDate.of(2026, 9, 17);

    private static final YearMonth FIRST = YearMonth.from(EXTRACTED_ON).minusYears(YEARS);

    @TempDir
    private Path folder;

    private final Library library = PackReader.read(PackReader.foldersIn(Path.of("packs")));

    @ParameterizedTest
    @EnumSource(Profile.class)
    void everyCellIsWhatPlainLoopsCount(Profile profile) {
        Specification county = Specification.usual()
                .withChildren(2_000)
                .withYears(YEARS)
                .withSeed(5)
                .withErrorRate(0.05)
                .withUntil(EXTRACTED_ON)
                .withProfile(profile);
        Path files = folder.resolve("county");
        County.generate(county, library.organisation(), library.workingDays(), files, children -> {});
        new Damage(files.resolve("ssd"), county.seed(), 0.1).everywhere();

        Map<Cells.Key, Count> expected = loops(files.resolve("ssd"));
        Map<Cells.Key, Count> scores = scores(files.resolve("ssd"));

        assertThat(differences(expected, scores)).isEmpty();
        assertThat(PINNED)
                .allSatisfy(id -> assertThat(total(expected, id).denominator())
                        .as("cases of %s", id)
                        .isGreaterThan(total(expected, id).numerator())
                        .isPositive());
        assertThat(List.of("referrals-nfa", "second-plan", "plans-ended-2y"))
                .allSatisfy(id -> assertThat(total(expected, id).cannotTell()).isPositive());
        assertThat(List.of("initial-assessments-7wd", "conferences-15wd", "placements-3plus"))
                .allSatisfy(id -> assertThat(total(expected, id).excluded()).isPositive());
    }

    private static Map<Cells.Key, Count> loops(Path files) {
        Cells cells = new Cells(FIRST, EXTRACTED_ON);
        Holidays holidays = new Holidays(Path.of("packs/england-children/calendars/england-and-wales.yaml"));
        new FrontDoorLoops(files, holidays, cells).count();
        new ProtectionLoops(files, holidays, cells).count();
        new CareLoops(files, cells).count();
        return cells.counts();
    }

    private Map<Cells.Key, Count> scores(Path files) {
        Path data = folder.resolve("data");
        Clock clock = Clock.fixed(EXTRACTED_ON.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        Snapshot snapshot = new Loader(new SnapshotStore(data), clock)
                .load(library.layouts().get("ssd"), new Extract.Files(files), Optional.of(EXTRACTED_ON))
                .snapshot();
        List<Measure> measures = PINNED.stream().map(library.measures()::get).toList();
        Map<Cells.Key, Count> scores = new TreeMap<>();
        try (Engine engine = Engine.open(data, snapshot, library, Settings.usual(), Progress.silent())) {
            engine.scores(
                            measures,
                            Periods.parse(FIRST + ".." + YearMonth.from(EXTRACTED_ON)),
                            Level.UNIT,
                            Scope.everything())
                    .forEach(score -> scores.put(
                            new Cells.Key(score.measure(), score.period().last(), score.unit()),
                            new Count(score.denominator(), score.numerator(), score.excluded(), score.cannotTell())));
        }
        return scores;
    }

    private static List<String> differences(Map<Cells.Key, Count> expected, Map<Cells.Key, Count> scores) {
        TreeSet<Cells.Key> keys = new TreeSet<>(expected.keySet());
        keys.addAll(scores.keySet());
        return keys.stream()
                .filter(key -> !Optional.ofNullable(expected.get(key)).equals(Optional.ofNullable(scores.get(key))))
                .map(key -> key + ": loops " + expected.get(key) + ", scores " + scores.get(key))
                .toList();
    }

    private static Count total(Map<Cells.Key, Count> counts, String measure) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().measure().equals(measure))
                .map(Map.Entry::getValue)
                .reduce(new Count(0, 0, 0, 0), Count::plus);
    }
}
