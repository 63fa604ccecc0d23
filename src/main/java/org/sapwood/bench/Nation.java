package org.sapwood.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Library;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Table;
import org.sapwood.engine.store.DuckStore;
import org.sapwood.engine.store.Settings;
import org.sapwood.engine.store.SnapshotTables;
import org.sapwood.records.Changes;
import org.sapwood.records.Manifest;
import org.sapwood.records.Snapshot;

/**
 * A made-up nation in a folder: Parquet files, and what is measured about it.
 *
 * @param folder also holds the serving copy and whatever else the benchmark writes
 */
record Nation(Path folder, Scale scale, Library library) {
    static final LocalDate EXTRACTED_ON = LocalDate.of(2026, 3, 31);
    private static final YearMonth LAST = YearMonth.from(EXTRACTED_ON);
    private static final int MONTHS = 60;
    static final String FIRST = "nation";

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
            write(FIRST, new NationalRecords(scale.cases(), scale.teams()).tables(), duck);
        }
    }

    /** @param rows SELECTs by table */
    void write(String snapshot, Map<String, String> rows, Duck duck) {
        try {
            Files.createDirectories(parquet(snapshot, "person").getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.forEach((table, select) ->
                duck.execute("copy (" + select + ") to '" + parquet(snapshot, table) + "' (format parquet)"));
    }

    Path parquet(String table) {
        return parquet(FIRST, table);
    }

    Path parquet(String snapshot, String table) {
        return snapshot(snapshot, Optional.empty()).parquet(table);
    }

    /** Opens the serving copy, which is built first when there is none. */
    DuckStore store() {
        return store(snapshot(FIRST, Optional.empty()));
    }

    DuckStore store(Snapshot snapshot) {
        SnapshotTables tables = SnapshotTables.of(snapshot, layout(), id -> Optional.empty());
        return DuckStore.open(folder, tables, library, settings(), (what, done, total) -> {});
    }

    Layout layout() {
        return library.layouts().get(NationalLibrary.LAYOUT);
    }

    /** As a load leaves it. */
    Snapshot snapshot(String id, Optional<Changes> changes) {
        List<Manifest.TableEntry> tables =
                layout().tables().stream().map(table -> entry(id, table)).toList();
        Manifest manifest = new Manifest(
                id,
                layout().name(),
                "made up",
                EXTRACTED_ON,
                "made up",
                Instant.EPOCH,
                List.of(),
                tables,
                List.of(),
                changes);
        return new Snapshot(id, folder.resolve(id), manifest);
    }

    private Manifest.TableEntry entry(String snapshot, Table table) {
        return new Manifest.TableEntry(
                table.name(),
                Optional.of(table.name()),
                scale.cases(),
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                snapshot + table.name());
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
