package org.sapwood.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Table;
import org.sapwood.engine.Engine;
import org.sapwood.engine.cube.CubeFolder;
import org.sapwood.records.ChangeFinder;
import org.sapwood.records.Changes;
import org.sapwood.records.Snapshot;

/** A second snapshot of the nation, in which one case in a thousand has changed, served over the first. */
final class Refresh {
    /** What changes in a case, by table. */
    private static final Map<String, String> CHANGES = Map.of(
            "referral", "case when no_action = 'Y' then 'N' else 'Y' end as no_action",
            "assessment", "coalesce(authorised, date '2026-03-30') as authorised",
            "plan", "coalesce(ended, date '2026-03-30') as ended",
            "episode", "miles + 30 as miles",
            "visit", "case when seen = 'Y' then 'N' else 'Y' end as seen",
            "review", "coalesce(held, due) as held");

    private final Nation nation;
    private final String later;
    private final int chosen;
    private final List<Measure> measures;
    private Optional<Changes> changes = Optional.empty();

    /**
     * @param later the second snapshot's id
     * @param chosen from 0 to 999: which cases change
     */
    Refresh(Nation nation, String later, int chosen) {
        this.nation = nation;
        this.later = later;
        this.chosen = chosen;
        this.measures = List.copyOf(nation.library().measures().values());
    }

    /** Writes the second snapshot: the first one's rows, one in a thousand with another fact. */
    void make() {
        Map<String, String> rows = new TreeMap<>();
        for (Table table : nation.layout().tables()) {
            String replaced = CHANGES.containsKey(table.name()) ? " replace (" + ifChosen(table.name()) + ")" : "";
            rows.put(table.name(), "select *" + replaced + " from '" + nation.parquet(table.name()) + "'");
        }
        try (Duck duck = Duck.inMemory(Nation.settings(), nation.folder().resolve("making.spill"))) {
            nation.write(later, rows, duck);
        }
    }

    private String ifChosen(String table) {
        String change = CHANGES.get(table);
        String column = change.substring(change.lastIndexOf(' ') + 1);
        return "case when hash(" + table + "_id) % 1000 = " + chosen + " then "
                + change.substring(0, change.length() - " as ".length() - column.length()) + " else " + column
                + " end as " + column;
    }

    /** Counts the first snapshot and keeps its counts, as any command does. */
    Cost countFirst() {
        return Cost.ofRunning(() -> count(nation.snapshot(Nation.FIRST, Optional.empty())));
    }

    /** What the load of the second snapshot does beside reading it: whom it changes, and their rows set apart. */
    Cost find() {
        return Cost.ofRunning(() -> {
            Snapshot second = nation.snapshot(later, Optional.empty());
            try {
                changes = ChangeFinder.find(nation.snapshot(Nation.FIRST, Optional.empty()), second, nation.layout());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** From the loaded snapshot to its figures: the new rows, the new counts. */
    Cost refresh() {
        return Cost.ofRunning(() -> count(nation.snapshot(later, changes)));
    }

    private void count(Snapshot snapshot) {
        CubeFolder cubes = new CubeFolder(nation.folder().resolve("cubes").resolve(snapshot.id()));
        try (Engine engine = new Engine(nation.library(), nation.store(snapshot), Optional.of(cubes))) {
            new Fused(engine, measures).count();
        }
    }
}
