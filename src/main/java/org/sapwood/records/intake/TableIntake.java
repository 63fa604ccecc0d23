package org.sapwood.records.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Table;
import org.sapwood.records.cell.CellReader;
import org.sapwood.records.cell.Problem;
import org.sapwood.records.extract.RawTable;
import org.sapwood.records.extract.RowSink;
import org.sapwood.records.table.Sql;
import org.sapwood.records.table.TableWriter;

/** Takes the rows of one table: clean ones to the writer, the others to quarantine. For one thread. */
public final class TableIntake implements RowSink {
    private static final Column LINE = new Column(Sql.LINE, ColumnType.INTEGER, "", Optional.empty(), false);

    private final Table table;
    private final RawTable raw;
    private final Plan plan;
    private final Judge judge;
    private final CellReader[] readers;
    private final int[] positions;
    private final int[] keys;
    private final KeySet met = new KeySet();
    private final TableWriter out;
    private final Quarantine quarantine;
    private final String[] clean;
    private long rows;

    /** @throws Refusal when the columns of the source cannot be those of the table */
    public TableIntake(Table table, RawTable raw, Opening opening, Quarantine quarantine) throws IOException {
        this.table = table;
        this.raw = raw;
        this.plan = Plan.of(table, raw);
        this.quarantine = quarantine;
        this.readers = plan.columns().stream()
                .map(column -> CellReader.of(column.type(), identifies(table, column)))
                .toArray(CellReader[]::new);
        this.positions = plan.positions().stream().mapToInt(Integer::intValue).toArray();
        this.keys = keys();
        this.clean = new String[readers.length + 1];
        this.judge = new Judge(table, raw, plan, readers);
        this.out = opening.open(stored(plan.columns()));
    }

    /** Opens the writer once the columns are known. */
    public interface Opening {
        TableWriter open(List<Column> columns) throws IOException;
    }

    /** The columns as they are stored: the line first. */
    public static List<Column> stored(List<Column> columns) {
        List<Column> stored = new ArrayList<>(columns.size() + 1);
        stored.add(LINE);
        stored.addAll(columns);
        return stored;
    }

    /**
     * Reads all rows and closes the writer.
     *
     * @throws Refusal when the table as a whole cannot be what it should be
     */
    public TableResult readAll() throws IOException {
        long converted;
        try (out) {
            converted = raw.rows().forEach(this);
            judge.refuseIfHopeless(rows + quarantine.rows());
        }
        return TableResult.of(table.name(), raw, plan, readers, converted, rows, quarantine);
    }

    @Override
    public void row(int line, String[] cells) {
        if (cells.length != raw.header().size()) {
            judge.wrongWidth(line);
            putAside(line, "", "", widthReason(cells), "Quote values that hold a comma or a line break", cells);
            return;
        }
        if (readCells(line, cells) && keyIsNew(line, cells)) {
            clean[0] = Integer.toString(line);
            out.row(clean);
            rows++;
        }
    }

    private boolean readCells(int line, String[] cells) {
        boolean whole = true;
        for (int i = 0; i < readers.length; i++) {
            int position = positions[i];
            String value = position < 0 ? null : readers[i].read(cells[position]);
            if (CellReader.isUnreadable(value)) {
                judge.unreadable(i, line);
                whole &= keepWithout(i, line, cells, whole);
                value = null;
            }
            clean[i + 1] = value;
        }
        return whole;
    }

    /** Whether the row stays although the cell is blank now; a row is put aside once, for its first fault. */
    private boolean keepWithout(int column, int line, String[] cells, boolean isFirst) {
        String name = plan.columns().get(column).name();
        String value = cells[positions[column]];
        Problem problem = readers[column].problem();
        boolean wholeRow = table.whenUnreadable() == Table.WhenUnreadable.QUARANTINE_ROW;
        if (!wholeRow || isFirst) {
            quarantine.add(new Quarantined(
                    raw.file(), line, name, value, problem.inWords(), problem.cure(), wholeRow, RawRow.text(cells)));
        }
        return !wholeRow;
    }

    private boolean keyIsNew(int line, String[] cells) {
        for (int key : keys) {
            if (clean[key] == null) {
                String name = plan.columns().get(key - 1).name();
                putAside(
                        line,
                        name,
                        "",
                        "is blank, but tells the rows of " + table.name() + " apart",
                        "Give every row its id",
                        cells);
                return false;
            }
        }
        int first = keys.length == 0 ? 0 : met.firstLine(clean, keys, line);
        if (first != 0) {
            String name = plan.columns().get(keys[0] - 1).name();
            String reason = "is the id of the row in line " + first + " as well";
            putAside(line, name, clean[keys[0]], reason, "Keep one of the two rows, or give each its own id", cells);
        }
        return first == 0;
    }

    private void putAside(int line, String column, String value, String reason, String cure, String[] cells) {
        quarantine.add(new Quarantined(raw.file(), line, column, value, reason, cure, true, RawRow.text(cells)));
    }

    private String widthReason(String[] cells) {
        return "The row has " + cells.length + " values where the header has "
                + raw.header().size() + " columns";
    }

    /** Positions of the key in a clean row; none when the source lacks a part of it. */
    private int[] keys() {
        boolean whole = table.key().stream().noneMatch(plan.absent()::contains);
        List<String> names = plan.columns().stream().map(Column::name).toList();
        return whole
                ? table.key().stream().mapToInt(name -> names.indexOf(name) + 1).toArray()
                : new int[0];
    }

    private static boolean identifies(Table table, Column column) {
        return column.refersTo().isPresent()
                || table.key().contains(column.name())
                || table.person().filter(column.name()::equals).isPresent();
    }
}
