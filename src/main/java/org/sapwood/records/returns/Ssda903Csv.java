package org.sapwood.records.returns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Refusal;
import org.sapwood.records.extract.CsvFile;
import org.sapwood.records.extract.FolderFiles;
import org.sapwood.records.extract.RawExtract;
import org.sapwood.records.extract.RawTable;
import org.sapwood.records.extract.SourceFile;
import org.sapwood.records.extract.StatedDates;

/** The SSDA903 as CSV files, told by their columns whatever they are called. */
final class Ssda903Csv {
    private Ssda903Csv() {}

    static RawExtract open(Path path, Path folder, List<Path> files, Layout layout) throws IOException {
        Recogniser recogniser = new Recogniser(layout);
        Map<String, RawTable> tables = new LinkedHashMap<>();
        List<SourceFile> sources = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (Path file : files) {
            String name = FolderFiles.name(file);
            Optional<CsvFile> csv = name.toLowerCase(Locale.ROOT).endsWith(".csv")
                    ? Optional.of(CsvFile.open(file, name))
                    : Optional.empty();
            Optional<String> table = csv.flatMap(opened -> recogniser.table(opened.header()));
            if (table.isPresent()) {
                add(tables, csv.get().as(table.get()));
                sources.add(csv.get().source());
            } else if (!name.equals(StatedDates.FILE)) {
                ignored.add(name);
            }
        }
        if (tables.isEmpty()) {
            throw new Refusal(noTable(path));
        }
        return new RawExtract(
                path.toString(),
                List.copyOf(tables.values()),
                sources,
                StatedDates.inFolder(folder),
                ignored,
                () -> {});
    }

    private static void add(Map<String, RawTable> tables, RawTable table) {
        RawTable other = tables.putIfAbsent(table.table(), table);
        if (other != null) {
            throw new Refusal(Fault.in(
                    table.file(),
                    1,
                    "By its columns this file is " + table.table() + ", and so is " + other.file(),
                    "Keep the files of one year and one authority in a folder"));
        }
    }

    private static Fault noTable(Path path) {
        return Fault.in(
                path.toString(),
                0,
                "No CSV file has the columns of an SSDA903 table",
                "Give the folder of the return's CSV files, each with its column names in the first line");
    }
}
