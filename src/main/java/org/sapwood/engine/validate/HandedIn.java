package org.sapwood.engine.validate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sapwood.definition.Column;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Table;
import org.sapwood.definition.Unavailable;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.records.returns.out.ReturnTable;
import org.sapwood.records.table.Sql;

/** Reads a table of a return as it is handed in. */
final class HandedIn {
    private HandedIn() {}

    static ReturnTable read(Table table, StatutoryReturn about, Connection connection) {
        List<String> columns = table.columns().stream()
                .map(Column::name)
                .filter(name -> !about.derived().contains(table.name() + "." + name))
                .toList();
        String text = columns.stream()
                .map(name -> "cast(" + Sql.name(name) + " as varchar)")
                .collect(Collectors.joining(
                        ", ",
                        "select ",
                        " from " + Sql.name(table.name()) + " order by " + Sql.name(StatutoryReturn.ROW)));
        List<String[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(text)) {
            while (found.next()) {
                String[] row = new String[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = found.getString(i + 1);
                }
                rows.add(row);
            }
        } catch (SQLException e) {
            throw new Unavailable(
                    Fault.of("The table " + table.name() + " could not be read", "The engine says: " + e.getMessage()),
                    e);
        }
        return new ReturnTable(table, columns, rows);
    }
}
