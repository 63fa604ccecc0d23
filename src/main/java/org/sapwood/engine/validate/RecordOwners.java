package org.sapwood.engine.validate;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sapwood.definition.returns.OwnerTable;
import org.sapwood.sql.dialect.Dialect;

/** Who worked with a person on a day, as the return or the records tell. */
final class RecordOwners {
    private static final Dialect SQL = Dialect.DUCKDB;

    private final Map<String, List<Span>> byPerson = new HashMap<>();

    /** Days since 1970, both ends included. */
    private record Span(Owner owner, int from, int to) {}

    static RecordOwners read(Optional<OwnerTable> named, Connection connection, Set<String> persons)
            throws SQLException {
        RecordOwners owners = new RecordOwners();
        if (named.isPresent()) {
            owners.read(named.get(), connection, persons);
        }
        return owners;
    }

    private void read(OwnerTable owner, Connection connection, Set<String> persons) throws SQLException {
        String text =
                "select " + SQL.name(owner.person()) + ", " + SQL.name(owner.worker()) + ", " + SQL.name(owner.from())
                        + ", " + SQL.name(owner.to()) + ", "
                        + owner.team().map(SQL::name).orElse("null") + " from " + SQL.name(owner.table()) + " where "
                        + known(owner) + " and " + SQL.name(owner.from()) + " is not null";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(text)) {
            while (rows.next()) {
                String whose = rows.getString(1);
                if (persons.contains(whose)) {
                    byPerson.computeIfAbsent(whose, _ -> new ArrayList<>())
                            .add(new Span(owner(rows), day(rows.getDate(3)), day(rows.getDate(4))));
                }
            }
        }
    }

    private static String known(OwnerTable owner) {
        String worker = SQL.name(owner.worker()) + " is not null";
        return owner.team()
                .map(team -> "(" + worker + " or " + SQL.name(team) + " is not null)")
                .orElse(worker);
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return new Owner(
                Objects.requireNonNullElse(row.getString(2), ""), Objects.requireNonNullElse(row.getString(5), ""));
    }

    private static int day(Date date) {
        return date == null ? Integer.MAX_VALUE : (int) date.toLocalDate().toEpochDay();
    }

    /** The worker of that day, the one who began last; without a day, or with nobody then, whoever began last of all. */
    Owner of(String person, int day) {
        Span best = null;
        boolean bestThen = false;
        for (Span span : byPerson.getOrDefault(person, List.of())) {
            boolean then = day != Finding.NO_DAY && span.from() <= day && day <= span.to();
            boolean better = best == null || (then && !bestThen) || (then == bestThen && span.from() > best.from());
            if (better) {
                best = span;
                bestThen = then;
            }
        }
        return best == null ? Owner.NOBODY : best.owner();
    }
}
