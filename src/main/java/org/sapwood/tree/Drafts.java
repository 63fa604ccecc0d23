package org.sapwood.tree;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.sapwood.tree.state.Database;
import org.sapwood.tree.text.Bodies;

/** What people have typed into a form and not sent yet: one draft for each person and form. */
public final class Drafts {
    private final Database database;

    /** @param body what was typed, in whatever way the form writes it down */
    public record Draft(String body, Instant savedAt) {}

    public Drafts(Database database) {
        this.database = database;
    }

    /** Keeps a draft in place of the one before. */
    public void save(String person, String form, String body, Instant at) {
        Bodies.check("person", person);
        Bodies.check("form", form);
        database.change(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into tree.draft (person, form, body, saved_at) values (?, ?, ?, ?) on conflict (person, form)"
                            + " do update set body = excluded.body, saved_at = excluded.saved_at")) {
                statement.setString(1, person);
                statement.setString(2, form);
                // no database keeps a nought character, and a draft is not the place to argue
                statement.setString(3, body.replace("\0", ""));
                statement.setObject(4, at.atOffset(ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
    }

    public Optional<Draft> find(String person, String form) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select body, saved_at from tree.draft where person = ? and form = ?")) {
                statement.setString(1, person);
                statement.setString(2, form);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new Draft(
                                    rows.getString(1),
                                    rows.getObject(2, OffsetDateTime.class).toInstant()))
                            : Optional.<Draft>empty();
                }
            }
        });
    }

    /** Drops a draft once it was sent; true when there was one. */
    public boolean drop(String person, String form) {
        return database.change(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from tree.draft where person = ? and form = ?")) {
                statement.setString(1, person);
                statement.setString(2, form);
                return statement.executeUpdate() > 0;
            }
        });
    }
}
