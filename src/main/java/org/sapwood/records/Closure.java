package org.sapwood.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sapwood.definition.Layout;
import org.sapwood.definition.PersonLinks;
import org.sapwood.definition.Table;
import org.sapwood.records.table.Sql;

/**
 * Widens a set of persons by everybody whose rows are tied to theirs by an id, before or after the change, until nobody
 * comes in any more: an assessment of one child that names the referral of another ties the two. Rows that name nobody are
 * {@link Snapshot#NOBODY}'s.
 */
final class Closure {
    private final Comparison comparison;
    private final PersonLinks links;
    private final Layout layout;
    private final Set<String> changed;

    /** @param changed names of the tables that differ; the others are looked at once */
    Closure(Comparison comparison, PersonLinks links, Layout layout, Set<String> changed) {
        this.comparison = comparison;
        this.links = links;
        this.layout = layout;
        this.changed = changed;
    }

    /** @return false when more than so many would be in it; the set is of no use then */
    boolean widen(Set<String> persons, long most) {
        Map<String, List<String>> domains = idsByDomain();
        Set<String> newcomers = new TreeSet<>(persons);
        while (!newcomers.isEmpty()) {
            persons.addAll(newcomers);
            if (persons.size() > most) {
                return false;
            }
            newcomers = tied(domains, newcomers);
            newcomers.removeAll(persons);
        }
        return true;
    }

    private Set<String> tied(Map<String, List<String>> domains, Set<String> newcomers) {
        comparison.fill("newcomers", newcomers);
        Set<String> found = new TreeSet<>();
        domains.forEach((domain, ids) -> {
            String all = String.join(" union all ", ids);
            String theirs = "select id from (" + all + ") where person in (select id from newcomers)";
            if (domain.equals(PersonLinks.PERSON)) {
                found.addAll(comparison.texts(theirs));
                theirs = "select id from newcomers";
            }
            found.addAll(comparison.texts("select person from (" + all + ") where id in (" + theirs + ")"));
        });
        return found;
    }

    /**
     * By domain, SELECTs of {@code (person, id)} over every column that holds its ids, in each snapshot. A domain that
     * stands in one column alone, where no two rows share an id, ties nobody.
     */
    private Map<String, List<String>> idsByDomain() {
        Map<String, List<String>> byDomain = new TreeMap<>();
        Map<String, Integer> places = new TreeMap<>();
        for (Table table : layout.tables()) {
            links.of(table.name()).forEach((column, domain) -> {
                boolean person = table.person().orElseThrow().equals(column);
                places.merge(domain, person || isKey(table, column) ? 1 : 2, Integer::sum);
                if (!person) {
                    versions(table.name())
                            .forEach(snapshot -> byDomain.computeIfAbsent(domain, any -> new ArrayList<>())
                                    .add(ids(snapshot, table, column)));
                }
            });
        }
        byDomain.keySet().removeIf(domain -> places.get(domain) < 2);
        return byDomain;
    }

    /** The load has put rows aside whose key was taken, where the source has the whole key. */
    private boolean isKey(Table table, String column) {
        return table.key().equals(List.of(column))
                && comparison.snapshots().stream()
                        .allMatch(snapshot ->
                                SnapshotDiff.present(snapshot, table).contains(column));
    }

    private List<Snapshot> versions(String table) {
        List<Snapshot> both = comparison.snapshots();
        return changed.contains(table) ? both : both.subList(1, 2);
    }

    private static String ids(Snapshot snapshot, Table table, String column) {
        return "select coalesce(" + Sql.name(table.person().orElseThrow()) + ", '" + Snapshot.NOBODY + "') as person, "
                + Sql.name(column) + " as id from " + ComparisonSql.file(snapshot.parquet(table.name()));
    }
}
