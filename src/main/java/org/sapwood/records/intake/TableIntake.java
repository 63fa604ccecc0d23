package org.sapwood.records.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.sapwood.definition.Column;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Table;
import org.sapwood.records.cell.CellReader;
import org.sapwood.records.cell.Problem;
import org.sapwood.records.extract.RawRow;
import org.sapwood.records.extract.RawRows;
import org.sapwood.records.extract.RawTable;
import org.sapwood.records.table.RowBlock;
import org.sapwood.records.table.RowSource;

/** Takes the rows of one table: clean ones to the writer, the others to quarantine. For one thread. */
public final class TableIntake {
    private final Table table;
    private final RawTable raw;
    private final Plan plan;
    private final Judge judge;
    private final CellReader[] readers;
    private final int[] positions;
    private final int[] present;
    private final int[] keys;
    private final boolean[] isKey;
    private final KeySet met = new KeySet();
    private final Quarantine quarantine;
    private long rows;

    /** @throws Refusal when the columns of the source cannot be those of the table */
    public TableIntake(Table table, RawTable raw, Quarantine quarantine) {
        this.table = table;
        this.raw = raw;
        this.plan = Plan.of(table, raw);
        this.quarantine = quarantine;
        this.readers = plan.columns().stream()
                .map(column -> CellReader.of(column.type(), identifies(table, column)))
                .toArray(CellReader[]::new);
        this.positions = plan.positions().stream().mapToInt(Integer::intValue).toArray();
        this.present = IntStream.range(0, positions.length)
                .filter(column -> positions[column] >= 0)
                .toArray();
        this.keys = keys();
        this.isKey = new boolean[readers.length];
        for (int key : keys) {
            isKey[key] = true;
        }
        this.judge = new Judge(table, raw, plan, readers);
    }

    /** Writes the rows that it is given. */
    public interface Writing {
        void write(List<Column> columns, RowSource rows) throws IOException;
    }

    /**
     * Reads all rows.
     *
     * @throws Refusal when the table as a whole cannot be what it should be
     */
    public TableResult readAll(Writing writing) throws IOException {
        try (RawRows source = raw.rows().open()) {
            writing.write(plan.columns(), block -> fill(source, block));
            judge.refuseIfHopeless(rows + quarantine.rows());
            return TableResult.of(table.name(), raw, plan, readers, source.converted(), rows, quarantine);
        }
    }

    private void fill(RawRows source, RowBlock block) throws IOException {
        while (!block.isFull() && source.next()) {
            RawRow row = source.row();
            if (row.width() != raw.header().size()) {
                judge.wrongWidth(row.line());
                putAside(row, "", "", widthReason(row), "Quote values that hold a comma or a line break");
            } else if (readCells(row, block) && keyIsNew(row, block)) {
                block.keepRow(row.line());
                rows++;
            }
        }
    }

    private boolean readCells(RawRow row, RowBlock block) {
        boolean whole = true;
        met.begin();
        for (int column : present) {
            int from = row.from(positions[column]);
            int to = row.to(positions[column]);
            if (from == to) {
                block.columns().get(column).putBlank(block.row());
            } else if (readers[column].takes(row.bytes(), from, to)) {
                put(column, block, row.bytes(), from, to);
            } else {
                whole &= readText(column, row, block, whole);
            }
        }
        return whole;
    }

    /** Reads a cell that is not clean as it stands; whether its row stays. */
    private boolean readText(int column, RawRow row, RowBlock block, boolean isFirst) {
        String value = readers[column].read(row.text(positions[column]));
        boolean readable = !CellReader.isUnreadable(value);
        if (readable && value != null) {
            byte[] clean = value.getBytes(StandardCharsets.UTF_8);
            put(column, block, clean, 0, clean.length);
            return true;
        }
        block.columns().get(column).putBlank(block.row());
        if (readable) {
            return true;
        }
        judge.unreadable(column, row.line());
        return keepWithout(column, row, isFirst);
    }

    private void put(int column, RowBlock block, byte[] clean, int from, int to) {
        block.columns().get(column).put(block.row(), clean, from, to);
        if (isKey[column]) {
            met.add(clean, from, to);
        }
    }

    /** Whether the row stays although the cell is blank now; a row is put aside once, for its first fault. */
    private boolean keepWithout(int column, RawRow row, boolean isFirst) {
        String name = plan.columns().get(column).name();
        String value = row.text(positions[column]);
        Problem problem = readers[column].problem();
        boolean wholeRow = table.whenUnreadable() == Table.WhenUnreadable.QUARANTINE_ROW;
        if (!wholeRow || isFirst) {
            quarantine.add(new Quarantined(
                    raw.file(), row.line(), name, value, problem.inWords(), problem.cure(), wholeRow, row.csv()));
        }
        return !wholeRow;
    }

    private boolean keyIsNew(RawRow row, RowBlock block) {
        for (int key : keys) {
            if (block.columns().get(key).isBlank(block.row())) {
                String name = plan.columns().get(key).name();
                putAside(
                        row,
                        name,
                        "",
                        "is blank, but tells the rows of " + table.name() + " apart",
                        "Give every row its id");
                return false;
            }
        }
        int first = keys.length == 0 ? 0 : met.firstLine(row.line());
        if (first != 0) {
            String name = plan.columns().get(keys[0]).name();
            String reason = "is the id of the row in line " + first + " as well";
            String value = block.columns().get(keys[0]).text(block.row());
            putAside(row, name, value, reason, "Keep one of the two rows, or give each its own id");
        }
        return first == 0;
    }

    private void putAside(RawRow row, String column, String value, String reason, String cure) {
        quarantine.add(new Quarantined(raw.file(), row.line(), column, value, reason, cure, true, row.csv()));
    }

    private String widthReason(RawRow row) {
        return "The row has " + row.width() + " values where the header has "
                + raw.header().size() + " columns";
    }

    /** Columns of the key; none when the source lacks a part of it. */
    private int[] keys() {
        boolean whole = table.key().stream().noneMatch(plan.absent()::contains);
        List<String> names = plan.columns().stream().map(Column::name).toList();
        return whole ? table.key().stream().mapToInt(names::indexOf).toArray() : new int[0];
    }

    private static boolean identifies(Table table, Column column) {
        return column.refersTo().isPresent()
                || table.key().contains(column.name())
                || table.person().filter(column.name()::equals).isPresent();
    }
}
