package org.sapwood.tree;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.Acknowledgement;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.state.Database;
import org.sapwood.tree.text.Bodies;
import org.sapwood.tree.text.TreeYaml;
import org.sapwood.tree.year.Locks;

/**
 * The tree as it is kept: every change a new version with who, when and why, nothing overwritten, nothing deleted. Safe
 * for many threads and many processes.
 */
public final class TreeStore {
    private final Database database;
    private final Lock writing = new ReentrantLock(true);
    private final AtomicReference<Latest> latest = new AtomicReference<>(new Latest(-1, Tree.empty()));

    /** @param seq the last row that the tree holds */
    private record Latest(long seq, Tree tree) {}

    public TreeStore(Database database) {
        this.database = database;
    }

    /** The tree as it is now. */
    public Tree current() {
        return database.read(this::current);
    }

    /** Rows come one after the other, so that the number of the last one tells whether anything is new. */
    private Tree current(Connection connection) throws SQLException {
        long seq = Versions.last(connection);
        Latest known = latest.get();
        if (known.seq() != seq) {
            known = new Latest(seq, new Tree(Versions.upTo(connection, seq)));
            latest.set(known);
        }
        return known.tree();
    }

    /** The tree as it was at an instant. */
    public Tree asAt(Instant instant) {
        return database.read(connection -> new Tree(Versions.asAt(connection, instant)));
    }

    /** All versions of an item, oldest first; none when there never was one. */
    public List<Version> history(String id) {
        return database.read(connection -> Versions.of(connection, id));
    }

    /** Changes since an instant, oldest first. */
    public List<Version> since(Instant instant) {
        return database.read(connection -> Versions.since(connection, instant));
    }

    /**
     * Keeps a change when its author has seen the latest version.
     *
     * @throws Refusal when it breaks a rule; nothing is changed then
     */
    public Outcome write(Change change, Hand hand) {
        return write(List.of(change), hand);
    }

    /** Keeps several changes together, or none of them. */
    public Outcome write(List<Change> changes, Hand hand) {
        return keep(changes, hand, _ -> hand, _ -> {});
    }

    /** @param hands who decided each change, and when, where the author only brings them in */
    Outcome bring(List<Change> changes, Hand author, Function<Change, Hand> hands) {
        return keep(changes, author, hands, _ -> {});
    }

    /** @param witness is told what will be kept once nothing speaks against it; when it throws, nothing is kept */
    public Outcome write(List<Change> changes, Hand hand, Consumer<List<Version>> witness) {
        return keep(changes, hand, _ -> hand, witness);
    }

    private Outcome keep(
            List<Change> changes, Hand author, Function<Change, Hand> hands, Consumer<List<Version>> witness) {
        checkTexts(changes, author);
        return alone(connection -> {
            Versions.lock(connection);
            Tree before = current(connection);
            List<Version> planned = new ArrayList<>();
            for (Change change : changes) {
                Optional<Version> there = Versions.latest(connection, change.id());
                if (there.map(Version::number).orElse(0) != change.expected()) {
                    return conflict(there, change);
                }
                planned.add(next(change, there, hands.apply(change)));
            }
            refuseBreaches(changes, before, after(before, planned));
            return kept(connection, planned, witness);
        });
    }

    /** Writers of this program wait here, so that not all connections are taken by those who wait in the database. */
    private Outcome alone(Database.Work<Outcome> work) {
        writing.lock();
        try {
            return database.change(work);
        } finally {
            writing.unlock();
        }
    }

    private static Outcome conflict(Optional<Version> there, Change change) {
        return new Outcome.Conflict(
                there.orElseThrow(() -> new Refusal(Fault.of(
                        "There is no " + change.id() + " of which version " + change.expected() + " was seen",
                        "Begin it anew"))),
                change.expected());
    }

    private static Version next(Change change, Optional<Version> there, Hand hand) {
        return new Version(
                change.id(),
                change.expected() + 1,
                change.item(),
                notBefore(hand, there),
                change.withdrawn(),
                Optional.empty());
    }

    /** Clocks differ between machines; the versions of an item are in order all the same. */
    private static Hand notBefore(Hand hand, Optional<Version> there) {
        Instant last = there.map(version -> version.hand().at()).orElse(hand.at());
        return hand.at().isBefore(last) ? new Hand(hand.author(), hand.role(), last, hand.why()) : hand;
    }

    private static Tree after(Tree before, List<Version> planned) {
        Map<String, Version> versions = new LinkedHashMap<>();
        before.all().forEach(version -> versions.put(version.id(), version));
        planned.forEach(version -> versions.put(version.id(), version));
        return new Tree(versions.values());
    }

    private static Outcome kept(Connection connection, List<Version> planned, Consumer<List<Version>> witness)
            throws SQLException {
        witness.accept(planned);
        Versions.append(connection, planned);
        return new Outcome.Kept(planned);
    }

    private static void checkTexts(List<Change> changes, Hand hand) {
        Bodies.check("author", hand.author());
        Bodies.check("role", hand.role());
        Bodies.check("why", hand.why());
        for (Change change : changes) {
            if (!TreeYaml.isId(change.id())) {
                throw new Refusal(Fault.of(
                        "An item has an id that is none", "Use lower-case letters, digits and hyphens, at most 80"));
            }
            Bodies.check(change.item());
        }
    }

    private static void refuseBreaches(List<Change> changes, Tree before, Tree after) {
        List<Fault> faults = changes.stream()
                .flatMap(change -> Rules.check(change, before, after).stream())
                .map(Breach::fault)
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    /** The same, seen by nobody. */
    public Outcome undo(Version seen, Hand hand) {
        return undo(seen, hand, _ -> {});
    }

    /**
     * Takes back the latest change of an item by writing the version before it anew; the first version is withdrawn.
     *
     * @param seen the version to take back
     * @param witness is told what will be kept once nothing speaks against it; when it throws, nothing is kept
     * @throws Refusal when somebody else wrote it, or somebody has acknowledged it
     */
    public Outcome undo(Version seen, Hand hand, Consumer<List<Version>> witness) {
        Bodies.check("why", hand.why());
        return alone(connection -> {
            Versions.lock(connection);
            List<Version> history = Versions.of(connection, seen.id());
            if (history.isEmpty() || history.getLast().number() != seen.number()) {
                return conflict(history.stream().reduce((first, last) -> last), Change.withdraw(seen));
            }
            Tree before = current(connection);
            refuseUndo(history.getLast(), hand, before);
            Version undone = undone(history, hand);
            refuseLocked(undone, before);
            if (undone.withdrawn()) {
                refuseBreaches(List.of(Change.withdraw(seen)), Tree.empty(), after(before, List.of(undone)));
            }
            return kept(connection, List.of(undone), witness);
        });
    }

    /** A signature may be taken back; what it locks may not. */
    private static void refuseLocked(Version undone, Tree before) {
        if (undone.item().kind() != Kind.TEAM_PLAN) {
            Locks.refusal(undone.id(), undone.item(), undone.withdrawn(), before)
                    .ifPresent(fault -> {
                        throw new Refusal(fault);
                    });
        }
    }

    private static Version undone(List<Version> history, Hand hand) {
        Version last = history.getLast();
        Version back = history.size() > 1 ? history.get(history.size() - 2) : last;
        return new Version(
                last.id(),
                last.number() + 1,
                back.item(),
                notBefore(hand, Optional.of(last)),
                history.size() == 1 || back.withdrawn(),
                Optional.of(last.number()));
    }

    private static void refuseUndo(Version last, Hand hand, Tree tree) {
        if (!last.hand().author().equals(hand.author())) {
            throw new Refusal(Fault.of(
                    "The last change of this is by " + last.hand().author(),
                    "Only they can undo it; change it, or ask them"));
        }
        tree.under(last.id(), Kind.ACKNOWLEDGEMENT).stream()
                .map(version -> (Acknowledgement) version.item())
                .filter(seen -> seen.version() >= last.number() && !seen.by().equals(hand.author()))
                .findFirst()
                .ifPresent(seen -> {
                    throw new Refusal(Fault.of(
                            seen.by() + " acknowledged this on " + seen.on() + ", so it cannot be undone any more",
                            "Write a new version that says what is different and why"));
                });
    }
}
