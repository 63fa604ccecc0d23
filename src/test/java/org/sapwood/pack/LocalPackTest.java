package org.sapwood.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Source;
import org.sapwood.definition.Standard;

/** What a team finds is read by the reader of packs, and stands in a pack like any other. */
class LocalPackTest {
    private static final List<Path> PACKS = PackReader.foldersIn(Path.of("packs"));
    private static final Library LIBRARY = PackReader.read(PACKS);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final String NAUGHTY = "It's \"read\": \\ #1 & <b>\u0000\u2028 – ok?\n- x: {y}";

    @TempDir
    private Path data;

    private static LocalMeasure measure(String id, String condition, List<LocalMeasure.Worked> examples) {
        return new LocalMeasure(
                id,
                "Seen & finished in 30 days",
                NAUGHTY,
                "Families know: where they stand",
                "",
                "Says nothing about those waiting",
                "how well",
                new Source("Measure found by a team", "2026/27", "A team", ""),
                "assessments_completed",
                condition,
                "increase",
                List.of("re-referrals-12m"),
                Optional.of(DAY.plusYears(1)),
                examples);
    }

    private static LocalMeasure.Worked worked(String days, String seen, String expect) {
        return new LocalMeasure.Worked(Map.of("working_days_taken", days, "child_seen", seen), expect);
    }

    private static List<LocalMeasure.Worked> examples() {
        return List.of(worked("30", "Y", "met"), worked("31", "Y", "not met"), worked("12", "", "cannot tell"));
    }

    @Test
    void aTrialIsReadAsAMeasureOfAPackWouldBe() {
        Measure trial = Trial.read(LIBRARY, measure("mine", "working_days_taken <= 45", List.of()));
        Measure packs = LIBRARY.measures().get("assessments-45wd");
        assertThat(trial.numerator()).isEqualTo(packs.numerator());
        assertThat(trial.population()).isEqualTo(packs.population());
        assertThatThrownBy(() -> Trial.read(LIBRARY, measure("mine", "workin_days_taken <= 45", List.of())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Did you mean working_days_taken?");
    }

    @Test
    void aWorkedCaseComesToWhatTheConditionSays() {
        LocalMeasure measure = measure("mine", "working_days_taken <= 30 and child_seen = 'Y'", List.of());
        assertThat(Trial.outcome(LIBRARY, measure, worked("30", "Y", ""))).isInstanceOf(Outcome.Met.class);
        assertThat(Trial.outcome(LIBRARY, measure, worked("31", "", ""))).isInstanceOf(Outcome.NotMet.class);
        assertThat(Trial.outcome(LIBRARY, measure, worked("30", "", ""))).isInstanceOf(Outcome.CannotTell.class);
        assertThatThrownBy(() -> Trial.outcome(LIBRARY, measure, worked("soon", "Y", "")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not a whole number");
    }

    @Test
    void aMeasureStandsInThePackAndIsReadBackWordForWord() throws IOException {
        LocalPack pack = new LocalPack(data.resolve("packs"), LIBRARY);
        String condition = "working_days_taken <= 30 and child_seen = 'Y'";
        Path file = pack.define(measure("mine", condition, examples()), DAY);
        pack.define(measure("mine-too", condition, examples()), DAY);
        assertThat(file).exists();
        List<Path> all = new ArrayList<>(PACKS);
        all.add(data.resolve("packs/local"));
        Library read = PackReader.read(all);
        Measure mine = read.measures().get("mine");
        assertThat(mine.numerator().orElseThrow().text()).isEqualTo(condition);
        assertThat(mine.meaning().goodPractice()).isEqualTo(NAUGHTY);
        assertThat(mine.changes()).hasSize(1);
        assertThat(PackCheck.run(read).faults()).isEmpty();
        assertThat(read.packs()).anySatisfy(found -> {
            assertThat(found.id()).isEqualTo("local");
            assertThat(found.version()).isEqualTo("2");
        });
        try (Stream<Path> beside = Files.list(data)) {
            assertThat(beside.map(path -> path.getFileName().toString())).containsExactly("packs");
        }
    }

    @Test
    void whatTheCheckFindsIsRefusedAndNothingIsWritten() {
        LocalPack pack = new LocalPack(data.resolve("packs"), LIBRARY);
        List<LocalMeasure.Worked> twoAlike =
                List.of(worked("30", "Y", "met"), worked("31", "Y", "not met"), worked("32", "Y", "not met"));
        assertThatThrownBy(() -> pack.define(measure("mine", "working_days_taken <= 30", twoAlike), DAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no worked example that comes to cannot tell");
        assertThatThrownBy(() -> pack.define(measure("assessments-45wd", "child_seen = 'Y'", examples()), DAY))
                .isInstanceOf(Refusal.class);
        assertThat(data.resolve("packs/local")).doesNotExist();
    }

    @Test
    void versionsCountUp() {
        assertThat(LocalPack.next("7")).isEqualTo("8");
        assertThat(LocalPack.next("2026.9")).isEqualTo("2026.10");
        assertThat(LocalPack.next("spring")).isEqualTo("spring.1");
    }

    @Test
    void standardsAreReadWithTheirSourceAndFaultsNameTheirPlace() throws IOException {
        assertThat(LIBRARY.standards()).hasSizeGreaterThan(10);
        assertThat(LIBRARY.standards().values().stream().map(Standard::kind).distinct())
                .containsExactlyInAnyOrder(Standard.Kind.values());
        assertThat(LIBRARY.standards().values())
                .allSatisfy(
                        standard -> assertThat(standard.source().authority()).isNotBlank());
        Path wrong = Files.createDirectories(data.resolve("wrong"));
        Files.writeString(wrong.resolve("pack.yaml"), "pack: wrong\ntitle: Wrong\nversion: 1\n");
        Files.writeString(
                wrong.resolve("standards.yaml"),
                "Not An Id: {kind: rumour, title: x, says: y, source: {framework: a, year: b}}\nplain: text\n");
        assertThatThrownBy(() -> PackReader.read(List.of(wrong)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("standards.yaml, line 1")
                .hasMessageContaining("is not written as ids are")
                .hasMessageContaining("kind is \"rumour\"")
                .hasMessageContaining("a source has no authority")
                .hasMessageContaining("standards.yaml, line 2");
    }
}
