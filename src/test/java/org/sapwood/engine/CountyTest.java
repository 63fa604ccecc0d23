package org.sapwood.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.access.Scope;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Unknowns;
import org.sapwood.engine.store.PostgresServer;
import org.sapwood.engine.store.Progress;
import org.sapwood.engine.store.Settings;
import org.sapwood.pack.PackReader;
import org.sapwood.records.Extract;
import org.sapwood.records.Loader;
import org.sapwood.records.Snapshot;
import org.sapwood.records.SnapshotStore;
import org.sapwood.sql.condition.Judge;
import org.sapwood.synthetic.County;
import org.sapwood.synthetic.Specification;

/** The packs that come with the product on a made-up county: both engines agree, and every figure is its list of cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountyTest {
    private static final int CHILDREN = 500;
    private static final LocalDate EXTRACTED_ON = LocalDate.of(2026, 9, 30);
    private static final Settings SETTINGS = Settings.usual().withYears(4);
    private static final List<Period> PERIODS = Stream.of("2026-09", "2025-Q4", "2025/26", "rolling12:2026-06")
            .flatMap(text -> Periods.parse(text).stream())
            .toList();

    private final Library library = PackReader.read(PackReader.foldersIn(Path.of("packs")));
    private EmbeddedPostgres postgres;
    private Engine here;
    private Engine there;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        Specification usual = Specification.usual();
        Specification small =
                new Specification(CHILDREN, 3, 4, 0.05, 0, List.of(), usual.profile(), usual.format(), EXTRACTED_ON);
        County.generate(small, library.organisation(), library.workingDays(), folder.resolve("county"), done -> {});
        Path data = folder.resolve("data");
        Clock clock = Clock.fixed(Instant.parse("2026-10-01T08:00:00Z"), ZoneOffset.UTC);
        Snapshot snapshot = new Loader(new SnapshotStore(data), clock)
                .load(
                        library.layouts().get("ssd"),
                        new Extract.Files(folder.resolve("county").resolve("ssd")),
                        Optional.of(EXTRACTED_ON))
                .snapshot();
        postgres = EmbeddedPostgres.builder().start();
        PostgresServer server = new PostgresServer(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        here = Engine.open(data, snapshot, library, SETTINGS, Progress.silent());
        there = Engine.open(server, folder.resolve("elsewhere"), snapshot, library, SETTINGS, Progress.silent());
    }

    @AfterAll
    void close() throws IOException {
        here.close();
        there.close();
        postgres.close();
    }

    private List<Measure> measures() {
        return List.copyOf(library.measures().values());
    }

    private List<Definition> definitions() {
        return Stream.<Definition>concat(measures().stream(), library.rules().values().stream())
                .toList();
    }

    @Test
    void everyPopulationCanBeComputed() {
        assertThat(here.faults()).isEmpty();
        assertThat(there.faults()).isEmpty();
    }

    @Test
    void bothEnginesGiveTheSameScoresToTheBit() {
        for (Level level : Level.values()) {
            assertThat(there.scores(definitions(), PERIODS, level, Scope.everything()))
                    .isNotEmpty()
                    .isEqualTo(here.scores(definitions(), PERIODS, level, Scope.everything()));
        }
    }

    @Test
    void bothEnginesListTheSameCases() {
        for (Definition definition : definitions()) {
            assertThat(there.cases(definition, PERIODS.get(2), Optional.empty(), Level.UNIT, Scope.everything()))
                    .as(definition.id())
                    .isEqualTo(
                            here.cases(definition, PERIODS.get(2), Optional.empty(), Level.UNIT, Scope.everything()));
        }
    }

    /** One engine's SQL against the interpreter in Java, case by case. */
    @Test
    void everyListedOutcomeIsWhatTheConditionSaysInJava() {
        Judge judge = new Judge(library.workingDays());
        for (Definition definition : definitions()) {
            if (definition instanceof Measure measure && measure.needsHistory() > 0) {
                continue;
            }
            here.cases(definition, PERIODS.get(2), Optional.empty(), Level.UNIT, Scope.everything())
                    .cases()
                    .forEach(row -> assertThat(row.outcome())
                            .as("%s %s", definition.id(), row.caseId())
                            .isEqualTo(judge.judge(definition, row.facts())));
        }
    }

    @Test
    void everyFigureIsItsListOfCasesInEveryScope() {
        Set<String> teams = here.scores(measures(), PERIODS, Level.UNIT, Scope.everything()).stream()
                .map(Score::unit)
                .collect(Collectors.toCollection(HashSet::new));
        Scope some =
                Scope.ofTeams(teams.stream().sorted().limit(teams.size() / 2).collect(Collectors.toSet()));
        for (Scope scope : List.of(Scope.everything(), some)) {
            for (Measure measure : measures()) {
                if (measure.countOf() == CountOf.CASES) {
                    Map<String, Score> scores =
                            here.scores(List.of(measure), PERIODS.subList(2, 3), Level.UNIT, scope).stream()
                                    .collect(Collectors.toMap(Score::unit, Function.identity()));
                    units(measure, scope)
                            .forEach((unit, rows) -> isTheListOf(rows, measure, unit, scores.remove(unit)));
                    assertThat(scores).as(measure.id()).isEmpty();
                }
            }
        }
    }

    private static void isTheListOf(List<CaseRow> rows, Measure measure, String unit, Score score) {
        long told = rows.stream()
                .filter(row -> measure.unknowns() == Unknowns.KEEP || !(row.outcome() instanceof Outcome.CannotTell))
                .count();
        assertThat(score == null ? 0 : score.denominator() + score.excluded())
                .as("%s at %s", measure.id(), unit)
                .isEqualTo(told);
        assertThat(score == null ? 0 : score.numerator())
                .as("%s at %s", measure.id(), unit)
                .isEqualTo(rows.stream()
                        .filter(row -> row.outcome() instanceof Outcome.Met)
                        .count());
    }

    private Map<String, List<CaseRow>> units(Measure measure, Scope scope) {
        return here.cases(measure, PERIODS.get(2), Optional.empty(), Level.UNIT, scope).cases().stream()
                .collect(Collectors.groupingBy(CaseRow::unit));
    }
}
