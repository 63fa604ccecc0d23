package org.sapwood.tree.contact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.people.Kept;
import org.sapwood.tree.state.Database;
import org.sapwood.tree.text.Bodies;

/** How people are written to, with who changed it and when. Safe for many threads and many processes. */
public final class Contacts {
    /** The role of the hand that takes an address over from the council's directory. */
    public static final String DIRECTORY = "sign-in server";

    private static final long WRITERS = 0x5A9_0004L;

    private final Database database;
    private final boolean madeUp;

    /** @param madeUp whether the people of a demonstration are meant, of whom nobody else knows */
    public Contacts(Database database, boolean madeUp) {
        this.database = database;
        this.madeUp = madeUp;
    }

    public Contact of(String person) {
        return latest(history(person), person);
    }

    private static Contact latest(List<Kept<Contact>> history, String person) {
        return history.isEmpty() ? Contact.unknown(person) : history.getLast().what();
    }

    /** Everybody of whom something is kept, by id. */
    public Map<String, Contact> all() {
        Map<String, Contact> all = new LinkedHashMap<>();
        database.read(connection -> rows(connection, Optional.empty()))
                .forEach(kept -> all.put(kept.what().person(), kept.what()));
        return all;
    }

    /** All that was kept about somebody, oldest first. */
    public List<Kept<Contact>> history(String person) {
        return database.read(connection -> rows(connection, Optional.of(person)));
    }

    /** @throws Refusal for what is no address */
    public void move(String person, Optional<String> email, Hand hand) {
        change(person, hand, history -> latest(history, person).at(email));
    }

    public void choose(String person, Often often, String language, Hand hand) {
        change(person, hand, history -> latest(history, person).choosing(often, language));
    }

    /**
     * Whether an address that the council's directory gives is to be taken over: it is another one, and nobody here has
     * written the one that holds.
     */
    public boolean isNews(String person, String email) {
        List<Kept<Contact>> before = history(person);
        Optional<String> known = latest(before, person).email();
        return Contact.isAddress(email) && !known.equals(Optional.of(email)) && (known.isEmpty() || !isOurs(before));
    }

    /** Whether the address that holds now was written here, and not taken over. */
    private static boolean isOurs(List<Kept<Contact>> history) {
        Optional<String> now = history.getLast().what().email();
        Kept<Contact> since = history.getLast();
        for (Kept<Contact> kept : history.reversed()) {
            if (!kept.what().email().equals(now)) {
                break;
            }
            since = kept;
        }
        return !since.hand().role().equals(DIRECTORY);
    }

    @FunctionalInterface
    private interface Step {
        Contact after(List<Kept<Contact>> history);
    }

    private void change(String person, Hand hand, Step step) {
        Map.of("person", person, "author", hand.author(), "why", hand.why()).forEach(Bodies::check);
        database.change(connection -> {
            try (Statement alone = connection.createStatement()) {
                alone.execute("select pg_advisory_xact_lock(" + WRITERS + ")");
            }
            List<Kept<Contact>> before = rows(connection, Optional.of(person));
            insert(connection, new Kept<>(step.after(before), before.size() + 1, hand));
            return true;
        });
    }

    private void insert(Connection connection, Kept<Contact> kept) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into tree.contact (made_up, person, number, email, often, language, author, role, at, why)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setBoolean(1, madeUp);
            insert.setString(2, kept.what().person());
            insert.setInt(3, kept.number());
            insert.setString(4, kept.what().email().orElse(null));
            insert.setString(5, kept.what().often().name());
            insert.setString(6, kept.what().language());
            insert.setString(7, kept.hand().author());
            insert.setString(8, kept.hand().role());
            insert.setObject(9, kept.hand().at().atOffset(ZoneOffset.UTC));
            insert.setString(10, kept.hand().why());
            insert.executeUpdate();
        }
    }

    private List<Kept<Contact>> rows(Connection connection, Optional<String> person) throws SQLException {
        List<Kept<Contact>> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select * from tree.contact where made_up = ? and (?::text is null or person = ?) order by seq")) {
            select.setBoolean(1, madeUp);
            select.setString(2, person.orElse(null));
            select.setString(3, person.orElse(null));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(kept(row));
                }
            }
        }
        return rows;
    }

    private static Kept<Contact> kept(ResultSet row) throws SQLException {
        Contact contact = new Contact(
                row.getString("person"),
                Optional.ofNullable(row.getString("email")),
                Often.valueOf(row.getString("often")),
                row.getString("language"));
        Hand hand = new Hand(
                row.getString("author"),
                row.getString("role"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("why"));
        return new Kept<>(contact, row.getInt("number"), hand);
    }
}
