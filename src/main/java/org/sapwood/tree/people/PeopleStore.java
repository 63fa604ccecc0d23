package org.sapwood.tree.people;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.state.Database;
import org.sapwood.tree.text.Bodies;

/**
 * Who may sign in, as it is kept. Safe for many threads and many processes; what another process changes is seen within a
 * quarter of a second.
 */
public final class PeopleStore {
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Database database;
    private final boolean madeUp;
    private final AtomicReference<Latest> latest = new AtomicReference<>();

    /** @param seq the last change that it holds */
    private record Latest(long seq, long readAt, Directory directory) {}

    /** @param madeUp whether the people of a demonstration are meant, of whom nobody else knows */
    public PeopleStore(Database database, boolean madeUp) {
        this.database = database;
        this.madeUp = madeUp;
    }

    public Directory current() {
        Latest known = latest.get();
        if (known != null && System.nanoTime() - known.readAt() < FRESH_NANOS) {
            return known.directory();
        }
        long asked = System.nanoTime();
        Latest now = database.read(connection -> {
            PeopleRows rows = new PeopleRows(connection, madeUp);
            long seq = rows.last();
            boolean same = known != null && known.seq() == seq;
            return new Latest(seq, asked, same ? known.directory() : read(rows));
        });
        latest.set(now);
        return now.directory();
    }

    private static Directory read(PeopleRows rows) throws SQLException {
        return new Directory(rows.people(), rows.conflicts());
    }

    /**
     * Keeps somebody anew.
     *
     * @param seen the number of the version that the author has seen; 0 for somebody new
     * @throws Refusal when it breaks a rule, or somebody else was first
     */
    public void write(Somebody one, int seen, Hand hand) {
        write(one, seen, hand, () -> {});
    }

    /** @param witness is told once nothing speaks against it; when it throws, nothing is kept */
    public void write(Somebody one, int seen, Hand hand, Runnable witness) {
        check(one, hand);
        change(rows -> {
            Directory before = read(rows);
            refuseUnseen(one.name(), before.latest(one.id()).map(Kept::number).orElse(0), seen);
            Administrators.refuseNone(before.all(), before.with(one), LocalDate.ofInstant(hand.at(), ZoneOffset.UTC));
            witness.run();
            rows.add(new Kept<>(one, seen + 1, hand));
        });
    }

    /** Keeps a conflict of interest anew; the same rules hold. */
    public void write(Conflict conflict, int seen, Hand hand) {
        Map.of("id", conflict.viewer(), "person", conflict.subject(), "why", hand.why())
                .forEach(Bodies::check);
        refuseBackwards(conflict.from(), conflict.until());
        change(rows -> {
            int there = new Directory(Map.of(), rows.conflicts())
                    .conflict(conflict.viewer(), conflict.subject())
                    .map(Kept::number)
                    .orElse(0);
            refuseUnseen("This conflict", there, seen);
            rows.addConflict(new Kept<>(conflict, seen + 1, hand));
        });
    }

    @FunctionalInterface
    private interface Work {
        void in(PeopleRows rows) throws SQLException;
    }

    private void change(Work work) {
        database.change(connection -> {
            PeopleRows rows = new PeopleRows(connection, madeUp);
            rows.lock();
            work.in(rows);
            return true;
        });
        latest.set(null);
    }

    private static void refuseUnseen(String what, int there, int seen) {
        if (there != seen) {
            throw new Refusal(Fault.of(
                    what + " was changed by somebody else in the meantime",
                    "Load the page anew, look at what it says now and send yours again"));
        }
    }

    private static void check(Somebody one, Hand hand) {
        Map.of("name", one.name(), "worker", one.worker().orElse("none"), "author", hand.author(), "why", hand.why())
                .forEach(Bodies::check);
        if (!Somebody.isId(one.id())) {
            throw new Refusal(Fault.of(
                    "\"" + one.id() + "\" cannot be the name under which somebody signs in",
                    "Copy it from the page that they see when they sign in without a post"));
        }
        refuseBackwards(one.from(), one.until());
        for (Held held : one.posts()) {
            Bodies.check("place", held.place());
            refuseBackwards(held.from(), held.until());
            if (!held.role().isHeldAt(held.kind())) {
                throw new Refusal(Fault.of(
                        "The role " + words(held.role()) + " cannot be held at a " + words(held.kind()),
                        "Choose a place at which it can be held"));
            }
        }
    }

    private static void refuseBackwards(java.time.LocalDate from, java.util.Optional<java.time.LocalDate> until) {
        if (until.map(day -> day.isBefore(from)).orElse(false)) {
            throw new Refusal(
                    Fault.of("It would end on " + until.get() + ", before it begins on " + from, "Give a later day"));
        }
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
