package org.sapwood.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Measure;
import org.sapwood.engine.Engine;
import org.sapwood.engine.cube.CubeFolder;
import org.sapwood.engine.store.Changes;
import org.sapwood.engine.store.DuckStore;
import org.sapwood.engine.store.Earlier;
import org.sapwood.engine.store.SnapshotTables;

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

    private static final String LATER = "later";

    private final Nation nation;
    private final List<Measure> measures;

    Refresh(Nation nation) {
        this.nation = nation;
        this.measures = List.copyOf(nation.library().measures().values());
    }

    /** Writes the second snapshot: the first one's rows, one in a thousand with another fact. */
    void make() {
        try (Duck duck = Duck.inMemory(Nation.settings(), nation.folder().resolve("making.spill"))) {
            for (String table : new NationalRecords(0, 1).tables().keySet()) {
                String from = "from '" + nation.parquet(table) + "'";
                String rows = CHANGES.containsKey(table)
                        ? "select * replace (" + ifChosen(table) + ") " + from
                        : "select * " + from;
                duck.execute("copy (" + rows + ") to '" + nation.parquet(LATER + "-" + table) + "' (format parquet)");
            }
        }
    }

    private static String ifChosen(String table) {
        String change = CHANGES.get(table);
        String column = change.substring(change.lastIndexOf(' ') + 1);
        return "case when hash(" + table + "_id) % 1000 = 0 then "
                + change.substring(0, change.length() - " as ".length() - column.length()) + " else " + column
                + " end as " + column;
    }

    /** Counts the first snapshot and keeps its counts, as any command does. */
    Cost countFirst() {
        return Cost.ofRunning(() -> count(nation.store(), "nation"));
    }

    /** Everything from the two sets of Parquet files to the new figures: what differs, the new rows, the new counts. */
    Cost refresh() {
        return Cost.ofRunning(() -> {
            SnapshotTables then = nation.tables("nation", "");
            SnapshotTables now = nation.tables(LATER, LATER + "-");
            Earlier earlier = new Earlier(then, Changes.between(then, now, NationalContent.tables()));
            count(nation.store(now, Optional.of(earlier)), LATER);
        });
    }

    private void count(DuckStore store, String snapshot) {
        CubeFolder cubes = new CubeFolder(nation.folder().resolve("cubes").resolve(snapshot));
        try (Engine engine = new Engine(nation.library(), store, Optional.of(cubes))) {
            new Fused(engine, measures).count();
        }
    }
}
