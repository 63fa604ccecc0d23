package org.sapwood.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.People;
import org.sapwood.definition.Relation;
import org.sapwood.definition.Table;
import org.sapwood.definition.Unit;
import org.sapwood.engine.store.ServingKey;

/** The tables that {@link Lending} writes, and the organisation that lends. */
final class LendingRecords {
    private LendingRecords() {}

    static Layout layout() {
        List<Column> columns = new ArrayList<>();
        for (String name : List.of("loan_id", "member_id", "branch", "clerk")) {
            columns.add(new Column(name, ColumnType.TEXT, name, Optional.empty(), false));
        }
        for (String name : List.of("loaned", "due", "returned")) {
            columns.add(new Column(name, ColumnType.DATE, name, Optional.empty(), false));
        }
        columns.add(new Column("pages", ColumnType.INTEGER, "pages", Optional.empty(), false));
        columns.add(new Column("fine", ColumnType.DECIMAL, "fine", Optional.empty(), false));
        columns.add(new Column("damaged", ColumnType.FLAG, "damaged", Optional.empty(), false));
        Table loans = new Table(
                "loans",
                "Loans",
                columns,
                List.of("loan_id"),
                Optional.of("member_id"),
                Table.WhenUnreadable.QUARANTINE_ROW);
        return new Layout("lending", "Lending", List.of(loans, notes()));
    }

    /** About a loan, which need not be the writer's own. */
    private static Table notes() {
        var loan = new Column.Reference("loans", "loan_id");
        return new Table(
                "notes",
                "Notes",
                List.of(
                        new Column("note_id", ColumnType.TEXT, "note_id", Optional.empty(), false),
                        new Column("loan_id", ColumnType.TEXT, "loan_id", Optional.of(loan), false),
                        new Column("member_id", ColumnType.TEXT, "member_id", Optional.empty(), false),
                        new Column("written", ColumnType.DATE, "written", Optional.empty(), false)),
                List.of("note_id"),
                Optional.of("member_id"),
                Table.WhenUnreadable.QUARANTINE_ROW);
    }

    static Relation dated() {
        String sql = "select loan_id, member_id, branch, clerk, loaned, due, returned, pages, fine, damaged from loans"
                + " where returned is not null";
        return new Relation("dated", sql, "dated.sql", List.of(), Set.of("loans"), ServingKey.hash(sql));
    }

    static People readers() {
        return new People(
                "readers",
                "Readers",
                "made up",
                Map.of("county", Map.of(2023, 5000L, 2025, 6000L), "B1", Map.of(2021, 700L)));
    }

    /** Branch B2 moves from the east to the west in July 2024; B4 is unknown to the organisation. */
    static Organisation organisation() {
        LocalDate moved = LocalDate.of(2024, 7, 1);
        return new Organisation(List.of(
                unit("county", "county", null, null, null),
                unit("east", "service", "county", null, null),
                unit("west", "service", "county", null, null),
                unit("B0", "team", "east", null, null),
                unit("B1", "team", "west", null, null),
                unit("B2", "team", "east", null, moved),
                unit("B2", "team", "west", moved, null),
                unit("B3", "team", "west", null, null)));
    }

    private static Unit unit(String id, String kind, String parent, LocalDate from, LocalDate to) {
        return new Unit(
                id,
                id,
                kind,
                Optional.ofNullable(parent),
                "",
                "district of " + id,
                Optional.ofNullable(from),
                Optional.ofNullable(to));
    }
}
