package org.sapwood.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Library;
import org.sapwood.definition.Refusal;
import org.sapwood.pack.PackReader;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Priority;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.TeamTypeIndicators;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.state.Database;
import org.sapwood.tree.thread.Teams;
import org.sapwood.tree.thread.broken.Break;
import org.sapwood.tree.thread.broken.BrokenThread;
import org.sapwood.tree.thread.broken.BrokenThreads;

/** A whole tree in and out of files, and the tree of the made-up county. */
class TreeFilesTest {
    private static final Path WENDLESHIRE = Path.of("packs/example-county/tree");

    @TempDir
    Path folder;

    @Test
    void theMadeUpCountysTreeGoesInAndComesOutAsItWas() throws IOException, SQLException {
        Map<String, Item> items = TreeFiles.read(WENDLESHIRE);
        try (Database database = TestDatabase.open()) {
            TreeStore store = new TreeStore(database);
            assertThat(TreeFiles.bring(items, store, Samples.hand("Ann")))
                    .isEqualTo(new TreeFiles.Imported(items.size(), 0, 0, 0));
            TreeFiles.write(store.current(), folder.resolve("out"));
            assertThat(TreeFiles.read(folder.resolve("out"))).isEqualTo(items);
            assertThat(TreeFiles.bring(items, store, Samples.hand("Ann")))
                    .isEqualTo(new TreeFiles.Imported(0, 0, items.size(), 0));
            assertThatThrownBy(() -> TreeFiles.write(store.current(), folder.resolve("out")))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("is already there");
        }
    }

    @Test
    void aTreeFromElsewhereCountsFromTheDaysThatItNames() throws IOException, SQLException {
        Map<String, Item> items = TreeFiles.read(WENDLESHIRE);
        try (Database database = TestDatabase.open()) {
            TreeStore store = new TreeStore(database);
            Hand today = new Hand("Ann", "analyst", Instant.parse("2026-10-05T08:00:00Z"), "As it was elsewhere");
            TreeFiles.bringDated(items, store, today);
            TeamPlan plan = (TeamPlan) items.get("plan-t201");
            LocalDate signed = plan.signedOn().orElseThrow();
            assertThat(endOf(store, signed).find("plan-t201")).isPresent();
            assertThat(endOf(store, signed.minusDays(1)).find("plan-t201")).isEmpty();
            assertThat(endOf(store, plan.year().firstDay()).of(Kind.PRIORITY)).isNotEmpty();
            assertThat(store.current().all()).hasSize(items.size()).allSatisfy(version -> {
                assertThat(version.hand().at()).isBeforeOrEqualTo(today.at());
                for (String parent : version.item().hangsFrom()) {
                    store.current()
                            .find(parent)
                            .ifPresent(above -> assertThat(above.hand().at())
                                    .as(version.id())
                                    .isBeforeOrEqualTo(version.hand().at()));
                }
            });
        }
    }

    private static Tree endOf(TreeStore store, LocalDate day) {
        return store.asAt(
                day.plusDays(1).atStartOfDay(ZoneId.of("Europe/London")).toInstant());
    }

    @Test
    void theMadeUpCountyHasEveryKindAndMostKindsOfBreak() throws IOException {
        Tree tree = TreeFiles.tree(TreeFiles.read(WENDLESHIRE));
        Library library = PackReader.read(List.of(Path.of("packs/england-children"), Path.of("packs/example-county")));
        assertThat(tree.all().stream().map(version -> version.item().kind()).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Kind.class));
        List<BrokenThread> broken = BrokenThreads.find(tree, library, Samples.DAY);
        Set<Break> kinds = broken.stream().map(BrokenThread::what).collect(Collectors.toSet());
        assertThat(kinds)
                .doesNotContain(Break.MEASURE_UNKNOWN, Break.TEAM_WITHOUT_PRIMES)
                .hasSizeGreaterThan(12);
        assertThat(broken).hasSizeLessThan(60);
        Set<String> types = Teams.on(library, Samples.DAY).stream()
                .map(team -> team.teamType())
                .collect(Collectors.toSet());
        assertThat(tree.items(TeamTypeIndicators.class))
                .allSatisfy(type -> assertThat(type.measures()).hasSizeBetween(6, 8))
                .extracting(TeamTypeIndicators::teamType)
                .containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void filesChangeOnlyWhatDiffersAndRemoveNothing() throws IOException, SQLException {
        Expectation root = SmallCounty.root(Expectation.Standing.ACCEPTED, Optional.empty());
        try (Database database = TestDatabase.open()) {
            TreeStore store = new TreeStore(database);
            TreeFiles.bring(Map.of("one", root, "two", root), store, Samples.hand("Ann"));
            Expectation declined = SmallCounty.root(Expectation.Standing.DECLINED, Optional.of("Why"));
            assertThat(TreeFiles.bring(Map.of("two", declined, "three", root), store, Samples.hand("Bob")))
                    .isEqualTo(new TreeFiles.Imported(1, 1, 0, 1));
            assertThat(store.history("two")).hasSize(2);
            assertThat(store.history("one")).hasSize(1);
        }
    }

    @Test
    void aBrokenRuleIsSaidAtItsPlaceInTheFile() throws IOException {
        Files.writeString(folder.resolve("tree.yaml"), """
                priorities:
                  - id: listen
                    title: Listen
                    words: We listen
                    year: 2026/27
                    answers: [nobody]
                    owner: Director
                briefings:
                  - {id: told, team: T1, year: 2026/27, quarter: 5, on: 2026-07-01, by: Boss}
                """);
        assertThatThrownBy(() -> TreeFiles.read(folder))
                .isInstanceOf(Refusal.class)
                .hasMessage(folder.resolve("tree.yaml")
                        + ", line 2, column 5: a priority names nobody, which is not in the tree. Name an item that is,"
                        + " or add that one first.\n" + folder.resolve("tree.yaml")
                        + ", line 9, column 5: quarter is 5. Give 1, 2, 3 or 4; 1 begins on 1 April.");
    }

    @Test
    void whatIsNoTreeIsSaid() throws IOException {
        assertThatThrownBy(() -> TreeFiles.read(folder)).hasMessageContaining("There is no tree in");
        assertThatThrownBy(() -> TreeFiles.read(folder.resolve("none.yaml"))).hasMessageContaining("There is no file");
        Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9});
        assertThatThrownBy(() -> TreeFiles.read(folder)).hasMessageContaining("not UTF-8");
    }

    @Test
    void aMeasureCannotBeAgreedWithoutUsersNorWithoutANoteOnHarm() throws IOException {
        Item full = Samples.full("text").get(Kind.MEASURE_OF_SUCCESS);
        String text =
                org.sapwood.tree.text.TreeYaml.write(Map.of("ours", full)).replace("state: dropped", "state: agreed");
        Files.writeString(
                folder.resolve("tree.yaml"),
                text.replaceAll("(?m)^    (involvement:\\n.*\\n.*|perverse_incentive: .*|plan: .*)\\n", ""));
        assertThatThrownBy(() -> TreeFiles.read(folder))
                .hasMessageContaining("nobody who uses the service was involved")
                .hasMessageContaining("without a note on perverse incentives")
                .hasMessageContaining("11 of the twelve points not looked at");
    }

    @Test
    void aPriorityMayAnswerOnlyExpectations() {
        Map<String, Item> items = Map.of(
                "one", new Priority("One", "Words", Samples.YEAR, List.of("two"), "Ann"),
                "two", new Priority("Two", "Words", Samples.YEAR, List.of(), "Ann"));
        assertThat(Rules.check(TreeFiles.tree(items)))
                .containsExactly(new Breach("one", "a priority names two, which is a priority", "Name an expectation"));
    }
}
