package org.sapwood.records.returns;

import java.util.Iterator;
import java.util.List;
import org.sapwood.records.extract.RawRow;
import org.sapwood.records.extract.RawRows;

/** Rows that were gathered in memory. */
final class ListedRows implements RawRows {
    private final Iterator<ReturnRows.Row> rows;
    private final List<String> header;
    private final boolean isUtf8;
    private final String[] cells;
    private final RawRow row = RawRow.ofTexts();
    private long converted;

    ListedRows(List<ReturnRows.Row> rows, List<String> header, boolean isUtf8) {
        this.rows = rows.iterator();
        this.header = header;
        this.isUtf8 = isUtf8;
        this.cells = new String[header.size()];
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        ReturnRows.Row next = rows.next();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = next.values().get(header.get(i));
        }
        row.set(next.line(), cells);
        converted += isUtf8 ? 0 : row.cellsBeyondAscii();
        return true;
    }

    @Override
    public RawRow row() {
        return row;
    }

    @Override
    public long converted() {
        return converted;
    }

    @Override
    public void close() {}
}
