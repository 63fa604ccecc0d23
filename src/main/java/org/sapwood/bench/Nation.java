package org.sapwood.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.definition.Column;
import org.sapwood.definition.Library;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Table;
import org.sapwood.engine.store.DuckStore;
import org.sapwood.engine.store.Earlier;
import org.sapwood.engine.store.Settings;
import org.sapwood.engine.store.SnapshotTables;

/**
 * A made-up nation in a folder: Parquet files, and what is measured about it.
 *
 * @param folder also holds the serving copy and whatever else the benchmark writes
 */
record Nation(Path folder, Scale scale, Library library) {
    static final LocalDate EXTRACTED_ON = LocalDate.of(2026, 3, 31);
    private static final YearMonth LAST = YearMonth.from(EXTRACTED_ON);
    private static final int MONTHS = 60;

    static Nation in(Path folder, Scale scale) {
        return new Nation(folder, scale, NationalLibrary.of(scale));
    }

    /** Six years of months are counted, so that the first of the five has a rolling year. */
    static Settings settings() {
        return Settings.usual().withYears(6);
    }

    /** Writes the Parquet files. */
    void make() {
        try (Duck duck = Duck.inMemory(settings(), folder.resolve("making.spill"))) {
            new NationalRecords(scale.cases(), scale.teams())
                    .tables()
                    .forEach((table, rows) ->
                            duck.execute("copy (" + rows + ") to '" + parquet(table) + "' (format parquet)"));
        }
    }

    Path parquet(String table) {
        return folder.resolve(table + ".parquet");
    }

    /** Opens the serving copy, which is built first when there is none. */
    DuckStore store() {
        return store(tables("nation", ""), Optional.empty());
    }

    /** @param earlier the snapshot that the serving copy may be built over */
    DuckStore store(SnapshotTables tables, Optional<Earlier> earlier) {
        return DuckStore.open(folder, tables, library, settings(), (what, done, total) -> {}, earlier);
    }

    /** @param prefix of the names of its Parquet files */
    SnapshotTables tables(String snapshot, String prefix) {
        Map<String, Path> parquet = new HashMap<>();
        Map<String, Set<String>> present = new HashMap<>();
        for (Table table : NationalContent.tables()) {
            parquet.put(table.name(), parquet(prefix + table.name()));
            present.put(table.name(), table.columns().stream().map(Column::name).collect(Collectors.toSet()));
        }
        return new SnapshotTables(snapshot, EXTRACTED_ON, parquet, present);
    }

    /** The sixty months to the extract. */
    static List<Period> months() {
        return Periods.parse(LAST.minusMonths(MONTHS - 1) + ".." + LAST);
    }

    /** The year up to each of those months. */
    static List<Period> rollingYears() {
        List<Period> rolling = new ArrayList<>();
        months().forEach(month -> rolling.addAll(Periods.parse("rolling12:" + month.text())));
        return rolling;
    }
}
