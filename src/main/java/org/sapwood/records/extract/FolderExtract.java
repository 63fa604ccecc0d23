package org.sapwood.records.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Table;
import org.sapwood.records.table.ParquetFiles;

/** A folder of CSV or Parquet files, each named by its table, in any case of letters. */
public final class FolderExtract {
    private FolderExtract() {}

    /**
     * Looks at every file of the folder, reads no rows.
     *
     * @throws Refusal when there is no such folder, no known table in it, or two files for one table
     */
    public static RawExtract open(Path folder, Layout layout, ParquetFiles parquet) throws IOException {
        Map<String, Path> byTable = new TreeMap<>();
        List<String> ignored = new ArrayList<>();
        for (Path file : FolderFiles.in(folder)) {
            Optional<String> table = table(layout, file);
            if (table.isEmpty() && !FolderFiles.name(file).equals(StatedDates.FILE)) {
                ignored.add(FolderFiles.name(file));
            } else if (table.isPresent() && byTable.putIfAbsent(table.get(), file) != null) {
                throw new Refusal(Fault.in(
                        FolderFiles.name(file),
                        0,
                        "There is another file for " + table.get(),
                        "Keep one of the two files"));
            }
        }
        if (byTable.isEmpty()) {
            throw new Refusal(FolderFiles.packed(FolderFiles.in(folder)).orElse(noTable(folder, layout)));
        }
        List<RawTable> tables = new ArrayList<>();
        List<SourceFile> sources = new ArrayList<>();
        for (Map.Entry<String, Path> entry : byTable.entrySet()) {
            open(entry.getKey(), entry.getValue(), parquet, tables, sources);
        }
        return new RawExtract(folder.toString(), tables, sources, StatedDates.inFolder(folder), ignored, () -> {});
    }

    private static void open(
            String table, Path file, ParquetFiles parquet, List<RawTable> tables, List<SourceFile> sources)
            throws IOException {
        String name = FolderFiles.name(file);
        if (isParquet(name)) {
            tables.add(ParquetFile.open(file, name, table, parquet));
            sources.add(FileCheck.hash(file, name));
        } else {
            CsvFile csv = CsvFile.open(file, name);
            tables.add(csv.as(table));
            sources.add(csv.source());
        }
    }

    private static Optional<String> table(Layout layout, Path file) {
        String name = FolderFiles.name(file).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !isParquet(name)) {
            return Optional.empty();
        }
        String stem = name.substring(0, name.lastIndexOf('.'));
        return layout.tables().stream()
                .map(Table::name)
                .filter(table -> table.equalsIgnoreCase(stem))
                .findFirst();
    }

    private static boolean isParquet(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    /** For a file where a folder is needed, packed or not. */
    public static Refusal notAFolder(Path file, Layout layout) throws IOException {
        return new Refusal(FolderFiles.packed(List.of(file))
                .orElse(Fault.in(
                        file.toString(),
                        0,
                        "This is a file, and records of the layout " + layout.name() + " are read from a folder",
                        "Give the folder that holds it")));
    }

    private static Fault noTable(Path folder, Layout layout) {
        return Fault.in(
                folder.toString(),
                0,
                "The folder holds no table of the layout " + layout.name(),
                "Name each file by its table, such as "
                        + layout.tables().getFirst().name() + ".csv");
    }
}
