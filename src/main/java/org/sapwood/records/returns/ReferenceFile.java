package org.sapwood.records.returns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.definition.Column;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.returns.ReferenceTable;
import org.sapwood.records.extract.CsvFile;
import org.sapwood.records.extract.RawTable;

/** Published data beside a return, as CSV or as a workbook, in any layout whose headings the pack knows. */
public final class ReferenceFile {
    private ReferenceFile() {}

    /**
     * The rows of the file under the names that the pack gives its columns; what the pack does not know is left as it is.
     *
     * @throws Refusal when no heading is one of them
     */
    public static RawTable open(Path file, ReferenceTable reference) throws IOException {
        String name = file.getFileName().toString();
        RawTable raw = name.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? WorkbookTable.open(file, name, reference)
                : CsvFile.open(file, name).as(reference.table().name());
        RawTable named = named(raw, reference);
        boolean hasFirst =
                named.header().contains(reference.table().columns().getFirst().name());
        if (!hasFirst) {
            throw new Refusal(Fault.in(
                    name,
                    raw.headerLine(),
                    "No heading is "
                            + reference.table().columns().stream()
                                    .map(Column::name)
                                    .collect(Collectors.joining(", "))
                            + " or another name for them that is known",
                    "Give the file as it was published, with its headings, or name its first column "
                            + reference.table().columns().getFirst().name()));
        }
        return named;
    }

    /** The same rows under the names of the reference table and its columns. */
    public static RawTable named(RawTable raw, ReferenceTable reference) {
        return new RawTable(
                reference.table().name(), raw.file(), known(raw.header(), reference), raw.headerLine(), raw.rows());
    }

    private static List<String> known(List<String> headings, ReferenceTable reference) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String heading : headings) {
            names.add(reference.column(heading).filter(taken::add).orElse(heading + " "));
        }
        return names;
    }
}
