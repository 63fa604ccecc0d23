package org.sapwood.web.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** UTF-8 with a byte order mark, without which spreadsheets read accents wrongly. What it is about comes first. */
final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    static void write(Export export, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(writer);
        export.about().forEach(line -> csv.writeRecord(Harmless.text(line.heading()), Harmless.text(line.text())));
        for (Export.Table table : export.tables()) {
            csv.writeRecord("");
            csv.writeRecord(table.name());
            csv.writeRecord(cells(table.headings()));
            table.rows().forEach(row -> csv.writeRecord(cells(row)));
        }
        csv.flush();
    }

    private static List<String> cells(List<?> row) {
        return row.stream().map(CsvFile::cell).toList();
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> Harmless.text(value.toString());
        };
    }
}
