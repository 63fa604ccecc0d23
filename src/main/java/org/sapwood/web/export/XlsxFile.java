package org.sapwood.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Office Open XML: what it is about on the first sheet, then one sheet for each table, written as it goes. */
final class XlsxFile {
    /** The format reads this in a text as the character of that number, unless its line is written so itself. */
    private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String LINE = "_x005F_";
    private static final String RETURN = "_x000D_";
    private static final int ROWS_AT_ONCE = 500;
    private static final String DAY = "yyyy-mm-dd";

    private XlsxFile() {}

    static void write(Export export, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Sapwood", null);
        Worksheet about = book.newWorksheet("About");
        for (int row = 0; row < export.about().size(); row++) {
            Export.Line line = export.about().get(row);
            put(about, row, List.of(line.heading(), line.text()));
        }
        about.finish();
        for (Export.Table table : export.tables()) {
            sheet(book, table);
        }
        book.finish();
    }

    private static void sheet(Workbook book, Export.Table table) throws IOException {
        Worksheet sheet = book.newWorksheet(table.name());
        sheet.freezePane(0, 1);
        put(sheet, 0, table.headings());
        sheet.range(0, 0, 0, table.headings().size() - 1).style().bold().set();
        for (int row = 0; row < table.rows().size(); row++) {
            put(sheet, row + 1, table.rows().get(row));
            if (row % ROWS_AT_ONCE == ROWS_AT_ONCE - 1) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void put(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case Number number -> sheet.value(row, column, number);
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format(DAY).set();
                }
                case Object other -> sheet.inlineString(row, column, text(other.toString()));
            }
        }
    }

    private static String text(String text) {
        return NUMBERED.matcher(Harmless.text(text)).replaceAll(LINE).replace("\r", RETURN);
    }
}
