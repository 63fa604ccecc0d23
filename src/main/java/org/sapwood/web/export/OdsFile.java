package org.sapwood.web.export;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** OpenDocument, the format of government: what it is about on the first sheet, then one sheet for each table. */
final class OdsFile {
    private OdsFile() {}

    static void write(Export export, OutputStream out) throws IOException {
        SpreadSheet book = new SpreadSheet();
        Sheet about = new Sheet("About", export.about().size(), 2);
        for (int row = 0; row < export.about().size(); row++) {
            Export.Line line = export.about().get(row);
            put(about, row, List.of(line.heading(), line.text()));
        }
        book.appendSheet(about);
        export.tables().forEach(table -> book.appendSheet(sheet(table)));
        book.save(out);
    }

    private static Sheet sheet(Export.Table table) {
        Sheet sheet = new Sheet(
                table.name(), table.rows().size() + 1, table.headings().size());
        put(sheet, 0, table.headings());
        sheet.getRange(0, 0, 1, table.headings().size()).setFontBold(true);
        for (int row = 0; row < table.rows().size(); row++) {
            put(sheet, row + 1, table.rows().get(row));
        }
        return sheet;
    }

    private static void put(Sheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            if (value != null) {
                sheet.getRange(row, column).setValue(cell(value));
            }
        }
    }

    private static Object cell(Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case LocalDate day -> day;
            default -> lines(Harmless.text(value.toString()));
        };
    }

    /** The format knows one kind of line end. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
