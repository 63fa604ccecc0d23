package org.sapwood.records.intake;

import java.util.ArrayList;
import java.util.List;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Table;
import org.sapwood.records.cell.CellReader;
import org.sapwood.records.cell.DateCells;
import org.sapwood.records.extract.RawTable;

/**
 * Whether a table as a whole can be what it should be: a few unreadable cells are for the quarantine, a column of them
 * is a wrong or swapped column, and dates with the month first cannot be told from the others.
 */
final class Judge {
    /** In a longer table a rarely filled column is not judged by fewer unreadable cells than this. */
    private static final int ENOUGH = 10;

    private final Table table;
    private final RawTable raw;
    private final Plan plan;
    private final CellReader[] readers;
    private final int[] firstUnreadable;
    private final int[] firstMonthFirst;
    private int firstWrongWidth;
    private long wrongWidths;

    Judge(Table table, RawTable raw, Plan plan, CellReader[] readers) {
        this.table = table;
        this.raw = raw;
        this.plan = plan;
        this.readers = readers;
        this.firstUnreadable = new int[readers.length];
        this.firstMonthFirst = new int[readers.length];
    }

    void unreadable(int column, int line) {
        if (firstUnreadable[column] == 0) {
            firstUnreadable[column] = line;
        }
        if (firstMonthFirst[column] == 0
                && readers[column] instanceof DateCells dates
                && dates.monthProvablyFirst() > 0) {
            firstMonthFirst[column] = line;
        }
    }

    void wrongWidth(int line) {
        if (wrongWidths == 0) {
            firstWrongWidth = line;
        }
        wrongWidths++;
    }

    void refuseIfHopeless(long rows) {
        List<Fault> faults = new ArrayList<>();
        if (isMost(wrongWidths, rows, rows)) {
            faults.add(fault(
                    firstWrongWidth,
                    wrongWidths + " of " + rows + " rows have another number of values than the header",
                    "Check that values are separated by commas and that values with a comma are quoted"));
        }
        for (int i = 0; i < readers.length; i++) {
            if (readers[i] instanceof DateCells dates && isMonthFirst(dates)) {
                faults.add(fault(
                        firstMonthFirst[i],
                        name(i) + " holds dates with the month first, so that 03/04 could be March or April",
                        "Export dates as yyyy-mm-dd or dd/mm/yyyy"));
            } else if (isMost(readers[i].unreadableCells(), readers[i].filled(), rows)) {
                faults.add(hopelessColumn(i));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    private static boolean isMonthFirst(DateCells dates) {
        return dates.monthProvablyFirst() > 0 && dates.dayProvablyFirst() == 0;
    }

    /** Where only cells are left blank, a return of few rows is not refused: the rules of the return speak about it. */
    private boolean isMost(long bad, long of, long rows) {
        boolean small = bad * 2 > rows && table.whenUnreadable() == Table.WhenUnreadable.QUARANTINE_ROW;
        return bad * 2 > of && (bad >= ENOUGH || small);
    }

    private Fault hopelessColumn(int i) {
        String type = plan.columns().get(i).type().valueType().inWords();
        return fault(
                firstUnreadable[i],
                readers[i].unreadableCells() + " of " + readers[i].filled() + " values of " + name(i)
                        + " cannot be read; it should be " + type,
                "Check that the columns have the right names and are not swapped");
    }

    private String name(int column) {
        return plan.columns().get(column).name();
    }

    private Fault fault(int line, String message, String cure) {
        return Fault.in(raw.file(), line, message, cure);
    }
}
