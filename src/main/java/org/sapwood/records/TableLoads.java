package org.sapwood.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sapwood.definition.Column;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Table;
import org.sapwood.definition.Unavailable;
import org.sapwood.records.extract.FileCheck;
import org.sapwood.records.extract.RawExtract;
import org.sapwood.records.extract.RawTable;
import org.sapwood.records.intake.Quarantine;
import org.sapwood.records.intake.Quarantined;
import org.sapwood.records.intake.TableIntake;
import org.sapwood.records.intake.TableResult;
import org.sapwood.records.table.ParquetFiles;

/** Reads all tables of an extract into a staging folder, a few at a time. */
final class TableLoads {
    private static final int AT_ONCE = 2;

    private final Layout layout;
    private final RawExtract raw;
    private final Staging staging;
    private final ParquetFiles parquet;

    TableLoads(Layout layout, RawExtract raw, Staging staging, ParquetFiles parquet) {
        this.layout = layout;
        this.raw = raw;
        this.staging = staging;
        this.parquet = parquet;
    }

    /** @param firstFaults the first few entries of the quarantine, by table */
    record Loaded(List<Manifest.TableEntry> tables, List<Fault> firstFaults) {}

    private record One(Manifest.TableEntry entry, List<Quarantined> firstQuarantined) {}

    Loaded run() throws IOException {
        Map<String, RawTable> present =
                raw.tables().stream().collect(Collectors.toMap(RawTable::table, Function.identity()));
        List<Future<One>> running = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Table table : layout.tables()) {
                Optional<RawTable> source = Optional.ofNullable(present.get(table.name()));
                running.add(workers.submit(() -> source.isPresent() ? load(table, source.get()) : absent(table)));
            }
        }
        List<One> all = results(running);
        List<Path> parts = raw.tables().stream()
                .map(table -> staging.quarantineOf(table.table()))
                .toList();
        Quarantine.join(parts, staging.quarantine());
        List<Manifest.TableEntry> entries = all.stream().map(One::entry).toList();
        refuseEmpty(entries);
        return new Loaded(
                entries,
                all.stream()
                        .flatMap(one -> one.firstQuarantined().stream())
                        .map(Quarantined::fault)
                        .toList());
    }

    /** Waits for all tables, so that every reason to refuse is told at once. */
    private static List<One> results(List<Future<One>> running) throws IOException {
        List<One> all = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Future<One> table : running) {
            try {
                all.add(table.get());
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case Unavailable unavailable -> throw unavailable;
                    case Refusal refusal -> faults.addAll(refusal.faults());
                    case IOException failure -> throw failure;
                    case UncheckedIOException failure -> throw failure.getCause();
                    default -> throw new IllegalStateException(e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The load was interrupted", e);
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return all;
    }

    private void refuseEmpty(List<Manifest.TableEntry> entries) {
        long rows = entries.stream()
                .mapToLong(entry -> entry.rows() + entry.quarantinedRows())
                .sum();
        if (rows == 0) {
            throw new Refusal(Fault.in(
                    raw.description(),
                    0,
                    "The extract holds no rows at all",
                    "Check that the export ran to its end, and export again"));
        }
    }

    private One load(Table table, RawTable source) throws IOException {
        try (Quarantine quarantine = new Quarantine(staging.quarantineOf(table.name()))) {
            TableResult result = new TableIntake(table, source, quarantine)
                    .readAll((columns, rows) -> parquet.write(columns, rows, staging.parquet(table.name())));
            return new One(entry(result), result.firstQuarantined());
        }
    }

    private One absent(Table table) throws IOException {
        parquet.write(table.columns(), block -> {}, staging.parquet(table.name()));
        List<String> columns = table.columns().stream().map(Column::name).toList();
        String hash = hash(table.name());
        return new One(
                new Manifest.TableEntry(table.name(), Optional.empty(), 0, 0, 0, columns, List.of(), List.of(), hash),
                List.of());
    }

    private Manifest.TableEntry entry(TableResult result) throws IOException {
        return new Manifest.TableEntry(
                result.table(),
                Optional.of(result.file()),
                result.rows(),
                result.quarantinedRows(),
                result.blankedCells(),
                result.absent(),
                result.extra(),
                result.coercions().stream()
                        .map(used -> new Manifest.Adapted(
                                used.column(), used.coercion().inWords(), used.count()))
                        .toList(),
                hash(result.table()));
    }

    private String hash(String table) throws IOException {
        return FileCheck.hash(staging.parquet(table), table).sha256();
    }
}
