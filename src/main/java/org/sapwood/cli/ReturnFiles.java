package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sapwood.definition.returns.ReturnYear;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.records.returns.Returns;
import org.sapwood.records.returns.out.CinXmlReturn;
import org.sapwood.records.returns.out.CsvReturn;
import org.sapwood.records.returns.out.ReturnTable;
import org.sapwood.records.returns.out.Ssda903XmlReturn;

/** Writes the files of a return and says what could not be filled. */
final class ReturnFiles {
    private ReturnFiles() {}

    /** @return sentences about what was written and what is blank */
    static List<String> write(
            StatutoryReturn about, List<ReturnTable> tables, ReturnYear year, String authority, Path out)
            throws IOException {
        List<String> said = new ArrayList<>();
        switch (about.id()) {
            case Returns.CIN -> CinXmlReturn.write(tables, out.resolve("cin-" + year.text() + ".xml"));
            case Returns.SSDA903 -> {
                CsvReturn.write(tables, out);
                Ssda903XmlReturn.write(tables, out.resolve("ssda903-" + year.text() + ".xml"));
            }
            default -> CsvReturn.write(tables, out);
        }
        long rows = tables.stream().mapToLong(table -> table.rows().size()).sum();
        said.add(about.title() + " of " + year.text() + ": " + Counted.of(rows, "row", "rows") + " in "
                + Counted.of(tables.size(), "table", "tables") + ", in " + out + ".");
        about.layout().tables().stream()
                .filter(table ->
                        tables.stream().noneMatch(written -> written.table().equals(table)))
                .forEach(table -> said.add("Not filled: " + table.name() + ", for which the records hold nothing."));
        for (ReturnTable table : tables) {
            if (!table.blank().isEmpty() && !table.rows().isEmpty()) {
                said.add("Left blank in every row of " + table.table().name() + ": " + String.join(", ", table.blank())
                        + ".");
            }
        }
        return said;
    }
}
