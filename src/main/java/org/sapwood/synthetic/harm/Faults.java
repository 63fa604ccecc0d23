package org.sapwood.synthetic.harm;

import java.util.List;
import org.sapwood.definition.ColumnType;
import org.sapwood.synthetic.rows.Row;
import org.sapwood.synthetic.setting.Chance;
import org.sapwood.synthetic.setting.Setting;

/** Puts recording faults into the rows of one child; a row that was altered before is left as it is. */
public final class Faults {
    private static final long FAULTS = 101;
    private static final List<String> UNREADABLE = List.of("31/02/2025", "2025-13-01", "soon", "00/00/0000", "12/2024");

    private final Ledger ledger;
    private final Chance chance;
    private final int until;

    private Faults(Ledger ledger, Chance chance, int until) {
        this.ledger = ledger;
        this.chance = chance;
        this.until = until;
    }

    /**
     * @param rate share of the rows that matter which get a fault
     * @param unreadable share of them in which a date becomes something that is no date
     */
    public static void put(Ledger ledger, int child, Setting setting, double rate, double unreadable) {
        if (rate == 0 && unreadable == 0) {
            return;
        }
        Chance chance = new Chance(setting.seed(), FAULTS, child);
        Faults faults = new Faults(ledger, chance, setting.window().until());
        FaultKinds.BY_TABLE.keySet().stream().sorted().forEach(table -> {
            for (Row row : List.copyOf(ledger.rows().of(table))) {
                if (!row.altered() && chance.happens(rate)) {
                    faults.spoil(row, FaultKinds.BY_TABLE.get(table));
                }
                if (!row.altered() && chance.happens(unreadable)) {
                    faults.garble(row);
                }
            }
        });
    }

    /** Tries the kinds from a random one on, because not every row can have every fault. */
    private void spoil(Row row, List<FaultKinds.Kind> kinds) {
        int first = chance.between(0, kinds.size() - 1);
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get((first + i) % kinds.size()).spoil().on(this, row)) {
                return;
            }
        }
    }

    private void garble(Row row) {
        row.shape().columns().stream()
                .filter(column -> column.type() == ColumnType.DATE && !row.blank(column.name()))
                .findFirst()
                .ifPresent(column -> change("unreadable-date", row, column.name(), chance.oneOf(UNREADABLE)));
    }

    Chance chance() {
        return chance;
    }

    int until() {
        return until;
    }

    void change(String what, Row row, String column, String after) {
        ledger.change(Truth.FAULT, what, row, column, after, Owner.team(ledger.rows(), row), Owner.date(row));
    }

    void add(String what, Row after, Row added) {
        ledger.add(Truth.FAULT, what, after, added, Owner.team(ledger.rows(), added), Owner.date(added));
    }

    void remove(String what, Row row) {
        ledger.remove(Truth.FAULT, what, row, Owner.team(ledger.rows(), row), Owner.date(row));
    }
}
