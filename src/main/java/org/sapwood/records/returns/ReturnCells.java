package org.sapwood.records.returns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.Table;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.records.cell.CellReader;
import org.sapwood.records.cell.Problem;
import org.sapwood.records.extract.RawRow;
import org.sapwood.records.extract.RawRows;
import org.sapwood.records.extract.RawTable;
import org.sapwood.records.table.ColumnValues;
import org.sapwood.records.table.RowBlock;
import org.sapwood.records.table.RowSource;

/**
 * The rows of one table of a return, for its rules: no row is put aside. A cell that cannot be read as its type is
 * blank, and a column beside it holds what was written there.
 */
public final class ReturnCells implements RowSource {
    private static final Pattern FORMS_OF_DATES =
            Pattern.compile("^[\\s\u00a0]*(\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})([\\sT\u00a0]|$)");

    private final RawTable raw;
    private final RawRows rows;
    private final List<Column> columns = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<UnreadCell> unread = new ArrayList<>();
    private final Set<String> extra = new TreeSet<>();
    private final Set<String> given = new TreeSet<>();
    private int count;

    /** @param written where what cannot be read is kept, -1 for texts */
    private record Reading(String name, int position, CellReader reader, int column, int written) {}

    public ReturnCells(Table table, RawTable raw, RawRows rows) {
        this.raw = raw;
        this.rows = rows;
        Map<String, Integer> positions = positions();
        for (Column column : table.columns()) {
            Integer position = positions.remove(lower(column.name()));
            int at = columns.size();
            columns.add(column);
            boolean typed = column.type() != ColumnType.TEXT;
            if (typed) {
                String name = column.name() + StatutoryReturn.WRITTEN;
                columns.add(new Column(name, ColumnType.TEXT, name, Optional.empty(), false));
            }
            if (position != null) {
                given.add(column.name());
                CellReader reader = CellReader.of(column.type(), table.person().equals(Optional.of(column.name())));
                readings.add(new Reading(column.name(), position, reader, at, typed ? at + 1 : -1));
            }
        }
        positions.values().forEach(position -> extra.add(raw.header().get(position)));
    }

    private Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < raw.header().size(); i++) {
            positions.putIfAbsent(lower(raw.header().get(i).strip()), i);
        }
        return positions;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** As they are stored: the declared ones, each that is no text followed by what was written in it. */
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /** Declared columns that the file has. */
    public Set<String> given() {
        return Set.copyOf(given);
    }

    /** Columns of the file that the return does not know. */
    public Set<String> extra() {
        return Set.copyOf(extra);
    }

    /** What could not be read in the rows so far. */
    public List<UnreadCell> unread() {
        return List.copyOf(unread);
    }

    @Override
    public void fill(RowBlock block) throws IOException {
        while (!block.isFull() && rows.next()) {
            RawRow row = rows.row();
            if (isHeaderAgain(row)) {
                note(0, row, "", "", "repeats the names of the columns", "Remove the second header");
            } else {
                keep(row, block);
            }
        }
    }

    private void keep(RawRow row, RowBlock block) {
        count++;
        block.columns().forEach(column -> column.putBlank(block.row()));
        if (row.width() != raw.header().size()) {
            String problem = "has " + row.width() + " values where the header has "
                    + raw.header().size() + " columns, and was read as far as it goes";
            note(count, row, "", "", problem, "Quote values that hold a comma or a line break");
        }
        for (Reading reading : readings) {
            if (reading.position() < row.width()) {
                read(reading, row, block);
            }
        }
        block.keepRow(row.line());
    }

    private void read(Reading reading, RawRow row, RowBlock block) {
        int from = row.from(reading.position());
        int to = row.to(reading.position());
        ColumnValues<?> values = block.columns().get(reading.column());
        if (from == to) {
            return;
        }
        if (reading.reader().takes(row.bytes(), from, to)) {
            values.put(block.row(), row.bytes(), from, to);
            return;
        }
        String text = row.text(reading.position());
        String clean = reading.reader().read(text);
        if (CellReader.isUnreadable(clean) && reading.reader().problem() == Problem.YEAR_OUT_OF_RANGE) {
            put(block, reading.column(), yearFirst(text.strip()));
        } else if (CellReader.isUnreadable(clean)) {
            Problem problem = reading.reader().problem();
            unread(reading, row, block, problem.inWords(), problem.cure());
        } else if (clean != null && !isAsReturned(reading, text)) {
            unread(reading, row, block, "is a date in another form", "Write it as day/month/year: 31/03/2027");
        } else if (clean != null) {
            put(block, reading.column(), clean);
        }
    }

    private void unread(Reading reading, RawRow row, RowBlock block, String problem, String cure) {
        String text = row.text(reading.position());
        note(count, row, reading.name(), text, problem, cure);
        put(block, reading.written() < 0 ? reading.column() : reading.written(), text.strip());
    }

    /** A day of a year that no living person was born in is a day all the same, and the rules shall say so. */
    private static String yearFirst(String day) {
        String[] parts = day.split("[/ T]", -1);
        return parts.length < 3
                ? parts[0]
                : String.format("%s-%2s-%2s", parts[2], parts[1], parts[0]).replace(' ', '0');
    }

    /** Returns take dates as day/month/year or as year-month-day, and no other form. */
    private boolean isAsReturned(Reading reading, String text) {
        return columns.get(reading.column()).type() != ColumnType.DATE
                || FORMS_OF_DATES.matcher(text).find();
    }

    private static void put(RowBlock block, int column, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        block.columns().get(column).put(block.row(), bytes, 0, bytes.length);
    }

    private boolean isHeaderAgain(RawRow row) {
        if (row.width() != raw.header().size() || row.width() == 0) {
            return false;
        }
        for (int i = 0; i < row.width(); i++) {
            String text = row.text(i);
            if (text == null
                    || !text.strip().equalsIgnoreCase(raw.header().get(i).strip())) {
                return false;
            }
        }
        return true;
    }

    private void note(int rowNumber, RawRow row, String column, String written, String problem, String cure) {
        unread.add(new UnreadCell(raw.table(), rowNumber, raw.file(), row.line(), column, written, problem, cure));
    }
}
