package org.sapwood.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads a whole trail, computes everything anew and says what does not fit. It only reads. */
public final class Verify {
    private static final int AT_ONCE = 5000;
    private static final String EVERYTHING = "select " + Rows.ENTRY + ", d.part, d.kind, d.commitment, d.salt, d.value"
            + " from audit.event e left join audit.detail d on d.seq = e.seq order by e.seq, e.hash, d.part";

    private Verify() {}

    /**
     * @param earlier checkpoints that were kept elsewhere. Without one, a trail that was written anew as a whole, or lost its
     *     end, can look whole
     */
    public static Verdict run(DataSource source, List<Checkpoint> earlier) {
        return new Store(source).reading(connection -> {
            String trail = Head.trail(connection);
            Findings findings = new Findings();
            var kept = Checkpoints.kept(connection);
            List<Checkpoint> checkpoints = Stream.concat(
                            earlier.stream(), kept.stream().flatMap(Optional::stream))
                    .distinct()
                    .toList();
            Set<Long> marks =
                    checkpoints.stream().map(Checkpoint::events).collect(Collectors.toCollection(TreeSet::new));
            Chain chain = new Chain(Head.beginning(trail), marks, erasures(connection), findings);
            read(connection, chain);
            strayDetails(connection, findings);
            Anchors anchors = new Anchors(trail, chain, findings);
            kept.stream().filter(Optional::isEmpty).forEach(any -> anchors.unreadable());
            anchors.hold(checkpoints, earlier.stream().map(Checkpoint::key).collect(Collectors.toSet()));
            return new Verdict(trail, chain.head(), checkpoints.size(), findings.sentences());
        });
    }

    /** Which erasure names a detail. */
    private static Map<String, Long> erasures(Connection connection) throws SQLException {
        Map<String, Long> erasures = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select e.seq, d.value from audit.event e join audit.detail d"
                        + " on d.seq = e.seq where e.action = 'ERASE' and d.kind = 'object' and d.value <> ''"
                        + " order by e.seq")) {
            while (rows.next()) {
                for (String name : rows.getString("value").split(" ", -1)) {
                    erasures.put(name, rows.getLong("seq"));
                }
            }
        }
        return erasures;
    }

    private static void read(Connection connection, Chain chain) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery(EVERYTHING)) {
                Entry entry = null;
                List<Detail> details = new ArrayList<>();
                while (rows.next()) {
                    Entry next = Rows.entry(rows);
                    if (entry != null && !next.equals(entry)) {
                        chain.add(entry, details);
                        details = new ArrayList<>();
                    }
                    entry = next;
                    if (rows.getObject("part") != null) {
                        details.add(Rows.detail(rows));
                    }
                }
                if (entry != null) {
                    chain.add(entry, details);
                }
            }
        }
    }

    private static void strayDetails(Connection connection, Findings findings) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select d.seq from audit.detail d where not exists"
                        + " (select from audit.event e where e.seq = d.seq) group by d.seq order by d.seq")) {
            while (rows.next()) {
                findings.add("There are details of event " + rows.getLong("seq") + ", which is not there.");
            }
        }
    }
}
