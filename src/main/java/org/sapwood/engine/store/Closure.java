package org.sapwood.engine.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sapwood.sql.dialect.Dialect;
import org.sapwood.sql.population.PersonLinks;

/**
 * Widens a set of persons by everybody whose rows are tied to theirs by an id, before or after the change, until nobody
 * comes in any more: an assessment of one child that names the referral of another ties the two.
 */
final class Closure {
    private final PersonLinks links;
    private final Set<String> looked;
    private final Earlier earlier;
    private final SnapshotTables now;
    private final Set<String> persons = new TreeSet<>();

    private Closure(PersonLinks links, Set<String> looked, Earlier earlier, SnapshotTables now) {
        this.links = links;
        this.looked = looked;
        this.earlier = earlier;
        this.now = now;
    }

    /**
     * @param looked names of the tables that matter
     * @return empty when more than so many persons would be touched
     */
    static Optional<Set<String>> of(
            PersonLinks links, Set<String> looked, Earlier earlier, SnapshotTables now, long most) {
        Closure closure = new Closure(links, looked, earlier, now);
        Set<String> newcomers = new TreeSet<>(earlier.touched().persons());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            while (!newcomers.isEmpty()) {
                closure.persons.addAll(newcomers);
                if (closure.persons.size() > most) {
                    return Optional.empty();
                }
                newcomers = closure.tied(statement, newcomers);
                newcomers.removeAll(closure.persons);
            }
        } catch (SQLException e) {
            throw Deadline.failed(e);
        }
        return Optional.of(closure.persons);
    }

    private Set<String> tied(Statement statement, Set<String> newcomers) throws SQLException {
        fill(statement, "newcomers", newcomers);
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, List<String>> domain : idsByDomain().entrySet()) {
            List<String> ids = domain.getValue();
            String all = String.join(" union all ", ids);
            String theirs = "select id from (" + all + ") where person in (select id from newcomers)";
            if (domain.getKey().equals(PersonLinks.PERSON)) {
                found.addAll(texts(statement, theirs));
                theirs = "select id from newcomers";
            }
            found.addAll(texts(
                    statement, "select person from (" + all + ") where id in (" + theirs + ") and person is not null"));
        }
        return found;
    }

    /** By domain, SELECTs of {@code (person, id)} over every column that holds its ids, in each snapshot. */
    private Map<String, List<String>> idsByDomain() {
        Map<String, List<String>> byDomain = new TreeMap<>();
        for (String name : looked) {
            links.of(name).forEach((column, domain) -> {
                String person = links.tables().get(name).person().orElseThrow();
                if (!column.equals(person)) {
                    versions(name)
                            .forEach(snapshot -> byDomain.computeIfAbsent(domain, any -> new ArrayList<>())
                                    .add(ids(snapshot, name, person, column)));
                }
            });
        }
        return byDomain;
    }

    /** A table that has not changed is looked at once. */
    private List<SnapshotTables> versions(String table) {
        return earlier.touched().tables().contains(table) ? List.of(earlier.tables(), now) : List.of(now);
    }

    private static String ids(SnapshotTables snapshot, String table, String person, String column) {
        Dialect dialect = Dialect.DUCKDB;
        return "select " + dialect.name(person) + " as person, " + dialect.name(column) + " as id from read_parquet("
                + dialect.literal(snapshot.parquet().get(table).toAbsolutePath().toString()) + ")";
    }

    private static void fill(Statement statement, String name, Set<String> ids) throws SQLException {
        statement.execute("create or replace temp table " + name + " (id varchar)");
        List<String> rows =
                ids.stream().map(id -> "(" + Dialect.DUCKDB.literal(id) + ")").toList();
        for (int from = 0; from < rows.size(); from += 1_000) {
            statement.execute("insert into " + name + " values "
                    + String.join(", ", rows.subList(from, Math.min(from + 1_000, rows.size()))));
        }
    }

    private static Set<String> texts(Statement statement, String sql) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery("select distinct * from (" + sql + ") where 1 = 1")) {
            while (rows.next()) {
                if (rows.getString(1) != null) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
