package org.sapwood.records.extract;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;
import org.sapwood.definition.Fault;

/** Collects the fields of a row; the array is used again as long as the width stays the same. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<String[]> {
    private String[] cells = new String[16];
    private String[] row = new String[0];
    private boolean lastIsQuoted;
    private long line;

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index == cells.length) {
            cells = Arrays.copyOf(cells, index * 2);
        }
        cells[index] = length == 0 ? null : new String(buffer, offset, length);
        lastIsQuoted = quoted;
    }

    @Override
    protected RecordType getRecordType() {
        return getFieldCount() == 1 && cells[0] == null && !lastIsQuoted ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected String[] buildRecord() {
        int width = getFieldCount();
        line = getStartingLineNumber();
        if (row.length != width) {
            row = new String[width];
        }
        System.arraycopy(cells, 0, row, 0, width);
        return row;
    }

    long line() {
        return line;
    }

    /** Fields of the last row that was read. */
    int width() {
        return row.length;
    }

    /** Whether the last field that was read began with a quote that the file never closes. */
    boolean endsInsideQuotes(String tail) {
        if (!lastIsQuoted) {
            return false;
        }
        String end = withoutLineEnds(tail);
        String last = row.length == 0 ? "" : withoutLineEnds(row[row.length - 1] == null ? "" : row[row.length - 1]);
        int quotes = quotesAtEnd(end);
        boolean opensInTheRun = quotesAtEnd(last) == last.length();
        return quotes % 2 == (opensInTheRun ? 1 : 0);
    }

    Fault unclosed(String file) {
        return Fault.in(
                file,
                (int) line,
                "The file ends inside a quoted value, so it is cut off or a quote is never closed",
                "Copy or export the file again");
    }

    private static String withoutLineEnds(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }

    private static int quotesAtEnd(String text) {
        int start = text.length();
        while (start > 0 && text.charAt(start - 1) == '"') {
            start--;
        }
        return text.length() - start;
    }
}
