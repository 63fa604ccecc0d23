package org.sapwood.engine.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Population;
import org.sapwood.definition.Relation;
import org.sapwood.sql.Materialise;
import org.sapwood.sql.MonthGrid;
import org.sapwood.sql.population.PopulationWriter;

/**
 * Materialises every population of a library on a workbench that has the tables of records. A population that cannot be
 * computed leaves a fault behind, which is shown to whoever asks for it; the others are not held up by it.
 */
final class Materialiser {
    private final Workbench bench;
    private final Library library;
    private final SnapshotTables tables;
    private final MonthGrid grid;
    private final Naming naming;
    private final Map<String, Fault> faultyRelations = new HashMap<>();
    private final List<Population> kept = new ArrayList<>();

    Materialiser(Workbench bench, Library library, SnapshotTables tables, MonthGrid grid) {
        this.bench = bench;
        this.library = library;
        this.tables = tables;
        this.grid = grid;
        this.naming = new Naming(library, bench.places());
    }

    /** Supplied relations first, then everything. */
    void run(Progress progress) throws SQLException {
        supply();
        numberKnownTeams();
        run(library.populations().values(), progress);
    }

    void supply() throws SQLException {
        new Supplied(bench, naming, grid).write(tables);
    }

    /** Some populations and the relations they need, which are gone afterwards. */
    void run(Collection<Population> populations, Progress progress) throws SQLException {
        Needs needs = new Needs(library.relations());
        List<Relation> relations = needs.inOrder(populations);
        int steps = relations.size() + populations.size();
        int step = 0;
        for (Relation relation : relations) {
            progress.at("relation " + relation.id(), step++, steps);
            bench.at("Relation " + relation.id(), relation.file());
            relation(relation);
        }
        for (Population population : populations) {
            progress.at("population " + population.id(), step++, steps);
            bench.at("Population " + population.id(), population.file());
            Optional<Fault> fault = missing(needs, population);
            if (fault.isEmpty()) {
                fault = population(population);
            }
            if (fault.isPresent()) {
                bench.drop(bench.places().population(population.id()));
                record(population, fault.get());
            } else {
                kept.add(population);
            }
        }
        bench.dropScratch();
    }

    /** The populations that were materialised. */
    List<Population> kept() {
        return List.copyOf(kept);
    }

    private void relation(Relation relation) {
        try {
            bench.scratch(naming.placed(relation.id()), written(relation.sql()));
        } catch (SQLException e) {
            faultyRelations.put(relation.id(), failed("Relation " + relation.id(), relation.file(), e));
        }
    }

    private String written(String sql) {
        return PopulationWriter.write(sql, bench.places().dialect(), naming::placed);
    }

    private Optional<Fault> missing(Needs needs, Population population) {
        for (String name : needs.all(population)) {
            if (faultyRelations.containsKey(name)) {
                return Optional.of(faultyRelations.get(name));
            }
            boolean known = library.relations().containsKey(name) || naming.isSupplied(name);
            if (!known && !tables.parquet().containsKey(name)) {
                return Optional.of(Fault.in(
                        population.file(),
                        0,
                        "population " + population.id() + " reads " + name + ", which this snapshot does not have",
                        "Use a snapshot of the layout that has this table"));
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> population(Population population) throws SQLException {
        Materialise texts = new Materialise(population, grid, bench.places());
        String table = bench.places().population(population.id());
        try {
            List<String> keeping = texts.keeping(written(population.sql()));
            bench.kept(table, keeping);
            List<String> newTeams = bench.texts(texts.newTeams() + " order by id");
            if (!newTeams.isEmpty()) {
                number(newTeams);
                bench.drop(table);
                bench.kept(table, keeping);
            }
            return doubled(population, texts);
        } catch (SQLException e) {
            return Optional.of(failed("Population " + population.id(), population.file(), e));
        }
    }

    /** Teams that the organisation names, so that populations hardly ever meet one without a number. */
    private void numberKnownTeams() throws SQLException {
        TreeSet<String> known = new TreeSet<>(Set.of(Organisation.UNALLOCATED));
        library.organisation().units().forEach(unit -> known.add(unit.id()));
        number(List.copyOf(known));
    }

    private void number(List<String> teams) throws SQLException {
        if (teams.isEmpty()) {
            return;
        }
        int next = Integer.parseInt(
                bench.texts("select count(*) from " + bench.places().units()).getFirst());
        List<String> rows = new ArrayList<>();
        for (String team : teams) {
            rows.add("(" + next++ + ", " + bench.places().dialect().literal(team) + ")");
        }
        bench.execute("insert into " + bench.places().units() + " values " + String.join(", ", rows));
    }

    private Optional<Fault> doubled(Population population, Materialise texts) throws SQLException {
        List<Fault> found = new ArrayList<>();
        bench.read(texts.doubled(), row -> {
            String caseId = row.getString(1);
            int month = row.getInt(2);
            String when = row.wasNull() ? "" : " in " + grid.month(month);
            String what = caseId == null
                    ? "population " + population.id() + " has a row without a case_id"
                    : "population " + population.id() + " has more than one row for case " + caseId + when;
            found.add(Fault.in(
                    population.file(),
                    0,
                    what,
                    "Each case must be counted once: look for a join that finds several rows, or for a key that"
                            + " occurs twice in the records"));
        });
        return found.stream().findFirst();
    }

    private static Fault failed(String what, String file, SQLException error) {
        return Fault.in(
                file, 0, what + " cannot be computed on these records", "The engine says: " + EngineText.safe(error));
    }

    private void record(Population population, Fault fault) throws SQLException {
        String values = Stream.of(population.id(), fault.file(), fault.message(), fault.cure())
                .map(bench.places().dialect()::literal)
                .collect(Collectors.joining(", "));
        bench.execute("insert into " + bench.places().relation("__faults") + " values (" + values + ")");
    }
}
