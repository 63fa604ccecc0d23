package org.sapwood.synthetic.harm;

import java.util.ArrayList;
import java.util.List;
import org.sapwood.synthetic.rows.ChildRows;
import org.sapwood.synthetic.rows.Row;

/** Changes the rows of one child and notes each change. */
public final class Ledger {
    private final ChildRows rows;
    private final List<Truth> truths = new ArrayList<>();

    public Ledger(ChildRows rows) {
        this.rows = rows;
    }

    ChildRows rows() {
        return rows;
    }

    public List<Truth> truths() {
        return truths;
    }

    void change(String kind, String what, Row row, String column, String after, String team, String date) {
        String before = row.get(column);
        row.set(column, after);
        note(kind, what, row, column, team, before, after, date);
    }

    void add(String kind, String what, Row after, Row added, String team, String date) {
        rows.insertAfter(after, added);
        note(kind, what, added, "", team, "", Truth.ADDED, date);
    }

    void remove(String kind, String what, Row row, String team, String date) {
        rows.remove(row);
        note(kind, what, row, "", team, "", Truth.REMOVED, date);
    }

    private void note(
            String kind, String what, Row row, String column, String team, String before, String after, String date) {
        row.alter();
        String id = row.get(row.shape().key());
        truths.add(new Truth(kind, what, row.table(), id, column, team, before, after, date));
    }
}
