package org.sapwood.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.Acknowledgement;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Priority;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.state.Account;
import org.sapwood.tree.state.Database;

/** Every change a version, nothing lost, on a real server. */
class TreeStoreTest {
    private Account account;
    private Database database;
    private TreeStore store;

    @BeforeEach
    void open() throws IOException, SQLException {
        account = TestDatabase.fresh();
        database = Database.open(java.nio.file.Path.of("unused"), Optional.of(account));
        store = new TreeStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Expectation expectation(String words) {
        return new Expectation(
                Expectation.Root.CARERS,
                words,
                "Carers' forum",
                Samples.DAY,
                Optional.empty(),
                Expectation.Standing.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Version kept(Change change, Hand hand) {
        return ((Outcome.Kept) store.write(change, hand)).version();
    }

    @Test
    void aChangeIsANewVersionAndTheOldOneStays() {
        Version first = kept(Change.create("told", expectation("Tell us")), Samples.hand("Ann"));
        Version second = kept(Change.replace(first, expectation("Tell us early")), Samples.hand("Bob"));
        assertThat(store.current().find("told")).contains(second);
        assertThat(store.history("told")).containsExactly(first, second);
        assertThat(second.number()).isEqualTo(2);
    }

    @Test
    void theSecondOfTwoEditorsIsShownTheFirstsChange() {
        Version seen = kept(Change.create("told", expectation("Tell us")), Samples.hand("Ann"));
        Version theirs = kept(Change.replace(seen, expectation("Tell us early")), Samples.hand("Bob"));
        Outcome mine = store.write(Change.replace(seen, expectation("Tell us at once")), Samples.hand("Cat"));
        assertThat(mine).isEqualTo(new Outcome.Conflict(theirs, 1));
        assertThat(((Outcome.Conflict) mine).sentence())
                .isEqualTo("Bob changed this meanwhile (version 2). Look at that version, then save yours again.");
        assertThat(store.history("told")).hasSize(2);
        assertThat(store.write(Change.create("told", expectation("Anew")), Samples.hand("Cat")))
                .isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void asAtShowsTheTreeOfThatInstant() {
        Version first = kept(Change.create("told", expectation("Tell us")), Samples.hand("Ann"));
        Hand later = new Hand("Ann", "analyst", Samples.NOON.plus(Duration.ofDays(7)), "said anew");
        Version second = kept(Change.replace(first, expectation("Tell us early")), later);
        kept(Change.withdraw(second), new Hand("Ann", "analyst", later.at().plusSeconds(5), "met"));
        assertThat(store.asAt(Samples.NOON.minusSeconds(1)).all()).isEmpty();
        assertThat(store.asAt(Samples.NOON).find("told")).contains(first);
        assertThat(store.asAt(later.at()).find("told")).contains(second);
        assertThat(store.current().all()).isEmpty();
        assertThat(store.history("told")).hasSize(3);
        assertThat(store.since(later.at())).hasSize(2);
    }

    @Test
    void versionsCanBeNeitherChangedNorDeletedInTheDatabase() throws SQLException {
        kept(Change.create("told", expectation("Tell us")), Samples.hand("Ann"));
        try (Connection connection = TestDatabase.connect(account);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "update tree.version set author = 'Eve'", "delete from tree.version", "truncate tree.version")) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Versions are kept as they are");
            }
        }
        assertThat(store.history("told")).hasSize(1);
    }

    @Test
    void theAuthorCanUndoUntilSomebodyHasAcknowledged() {
        Hand ann = Samples.hand("Ann");
        Version first = kept(Change.create("told", expectation("Tell us")), ann);
        Version second = kept(Change.replace(first, expectation("Tell us early")), ann);
        assertThatThrownBy(() -> store.undo(second, Samples.hand("Bob")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("by Ann");
        Version back = ((Outcome.Kept) store.undo(second, ann)).version();
        assertThat(back.item()).isEqualTo(first.item());
        assertThat(back.number()).isEqualTo(3);
        assertThat(back.undoes()).contains(2);
        kept(Change.create(new Acknowledgement("told", 3, "Ann", Samples.DAY)), ann);
        Version again = ((Outcome.Kept) store.undo(back, ann)).version();
        assertThat(again.item()).as("undoing an undo").isEqualTo(second.item());
        kept(Change.create(new Acknowledgement("told", 4, "Bob", Samples.DAY)), Samples.hand("Bob"));
        assertThatThrownBy(() -> store.undo(again, ann))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Bob acknowledged this on 2026-09-30");
        assertThat(store.undo(first, ann)).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void undoingTheFirstVersionTakesTheItemOutOfTheTree() {
        Version first = kept(Change.create("told", expectation("Tell us")), Samples.hand("Ann"));
        Version gone = ((Outcome.Kept) store.undo(first, Samples.hand("Ann"))).version();
        assertThat(gone.withdrawn()).isTrue();
        assertThat(store.current().find("told")).isEmpty();
        store.undo(gone, Samples.hand("Ann"));
        assertThat(store.current().find("told")).isPresent();
    }

    @Test
    void whatOtherThingsHangFromCannotBeTakenAway() {
        Version root = kept(Change.create("told", expectation("Tell us")), Samples.hand("Ann"));
        Priority priority = new Priority("Listen", "We listen", Samples.YEAR, List.of("told"), "Director");
        kept(Change.create("listen", priority), Samples.hand("Ann"));
        assertThatThrownBy(() -> store.write(Change.withdraw(root), Samples.hand("Ann")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has 1 items below it, such as listen");
        assertThatThrownBy(() -> store.undo(root, Samples.hand("Ann"))).isInstanceOf(Refusal.class);
    }

    @Test
    void severalChangesAreKeptTogetherOrNotAtAll() {
        Priority lost = new Priority("Listen", "We listen", Samples.YEAR, List.of("nobody"), "Director");
        assertThatThrownBy(() -> store.write(
                        List.of(Change.create("told", expectation("Tell us")), Change.create("listen", lost)),
                        Samples.hand("Ann")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nobody, which is not in the tree");
        assertThat(store.current().all()).isEmpty();
        Priority found = new Priority("Listen", "We listen", Samples.YEAR, List.of("told"), "Director");
        store.write(
                List.of(Change.create("listen", found), Change.create("told", expectation("Tell us"))),
                Samples.hand("Ann"));
        assertThat(store.current().under("told")).extracting(Version::id).containsExactly("listen");
    }

    @Test
    void ofManyWritersAtOnceOneWinsEachVersionAndNothingIsLost() throws Exception {
        kept(Change.create("told", expectation("0")), Samples.hand("Ann"));
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> tries = new ArrayList<>();
            for (int person = 0; person < 8; person++) {
                Hand hand = Samples.hand("person " + person);
                tries.add(people.submit(() -> add(hand)));
            }
            for (Future<Integer> tried : tries) {
                assertThat(tried.get()).isPositive();
            }
        }
        List<Version> history = store.history("told");
        assertThat(history).hasSize(81);
        assertThat(history.getLast().item()).isEqualTo(expectation("80"));
        assertThat(new TreeStore(database).current().find("told")).contains(history.getLast());
        assertThat(store.current().find("told")).contains(history.getLast());
    }

    /** Adds one, ten times, beginning anew whenever somebody else was first. */
    private int add(Hand hand) {
        int tries = 0;
        for (int done = 0; done < 10; tries++) {
            Version seen = store.current().find("told").orElseThrow();
            int next = Integer.parseInt(((Expectation) seen.item()).words()) + 1;
            if (store.write(Change.replace(seen, expectation(Integer.toString(next))), hand) instanceof Outcome.Kept) {
                done++;
            }
        }
        return tries;
    }

    @Test
    void everyKindIsKeptAndReadBackByAnotherStore() {
        String text = "'; drop table tree.version; -- \u202e \u0001 👩‍👩‍👧‍👦";
        Map<Kind, Item> items = Samples.full(text);
        assertThat(items).hasSize(Kind.values().length);
        database.change(connection -> {
            List<Version> rows = items.values().stream()
                    .map(item -> new Version(
                            item.kind().prefix(),
                            1,
                            item,
                            new Hand(text, text, Samples.NOON, text),
                            false,
                            Optional.empty()))
                    .toList();
            Versions.append(connection, rows);
            return rows.size();
        });
        Map<Kind, Item> read = new TreeStore(database)
                .current().all().stream().map(Version::item).collect(Collectors.toMap(Item::kind, Function.identity()));
        assertThat(read).isEqualTo(items);
        assertThat(store.history("lesson").getFirst().hand().author()).isEqualTo(text);
    }

    @Test
    void whoAndWhyAreNeverBlankAndIdsAreIds() {
        Change change = Change.create("told", expectation("Tell us"));
        assertThatThrownBy(() -> store.write(change, new Hand("Ann", "analyst", Samples.NOON, " ")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("why is blank");
        assertThatThrownBy(() -> store.write(Change.create("Told You", expectation("x")), Samples.hand("Ann")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("an id that is none");
        assertThat(IntStream.range(0, 200).mapToObj(i -> Change.newId(Kind.LESSON)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aDraftIsKeptForEachPersonAndForm() {
        Drafts drafts = new Drafts(database);
        drafts.save("ann", "plan T101", "half a sen\0tence", Samples.NOON);
        drafts.save("bob", "plan T101", "another", Samples.NOON);
        drafts.save("ann", "plan T101", "half a sentence", Samples.NOON.plusSeconds(3));
        assertThat(drafts.find("ann", "plan T101"))
                .contains(new Drafts.Draft("half a sentence", Samples.NOON.plusSeconds(3)));
        assertThat(drafts.drop("ann", "plan T101")).isTrue();
        assertThat(drafts.drop("ann", "plan T101")).isFalse();
        assertThat(drafts.find("ann", "plan T101")).isEmpty();
        assertThat(drafts.find("bob", "plan T101")).isPresent();
    }
}
