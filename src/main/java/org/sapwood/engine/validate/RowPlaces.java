package org.sapwood.engine.validate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sapwood.definition.Table;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.records.table.Sql;
import org.sapwood.sql.dialect.Dialect;

/** Where rows that were found stand in their files, and whose they are. */
final class RowPlaces {
    private static final Dialect SQL = Dialect.DUCKDB;

    private final Map<String, Map<Integer, Place>> byTable = new HashMap<>();

    /** @param person blank when the row does not say */
    record Place(int line, String person) {}

    /** @param wanted numbers of rows by table */
    static RowPlaces read(StatutoryReturn about, Connection connection, Map<String, Set<Integer>> wanted)
            throws SQLException {
        RowPlaces places = new RowPlaces();
        for (Table table : about.layout().tables()) {
            for (String name : List.of(table.name(), table.name() + StatutoryReturn.LAST)) {
                if (wanted.containsKey(name)) {
                    places.byTable.put(name, read(table, name, connection, wanted.get(name)));
                }
            }
        }
        return places;
    }

    private static Map<Integer, Place> read(Table table, String name, Connection connection, Set<Integer> wanted)
            throws SQLException {
        String column = table.person().map(SQL::name).orElse("null");
        Map<Integer, Place> places = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + SQL.name(StatutoryReturn.ROW) + ", "
                        + SQL.name(Sql.LINE) + ", " + column + " from " + SQL.name(name))) {
            while (rows.next()) {
                int row = rows.getInt(1);
                if (wanted.contains(row)) {
                    String person = rows.getString(3);
                    places.put(row, new Place(rows.getInt(2), person == null ? "" : person));
                }
            }
        }
        return places;
    }

    Place of(String table, int row) {
        return byTable.get(table).get(row);
    }

    Set<String> persons() {
        Set<String> persons = new HashSet<>();
        byTable.values().forEach(places -> places.values().forEach(place -> persons.add(place.person())));
        return persons;
    }
}
