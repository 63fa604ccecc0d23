package org.sapwood.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Definition;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Population;
import org.sapwood.engine.store.Store;
import org.sapwood.sql.Materialise;
import org.sapwood.sql.Query;
import org.sapwood.sql.condition.OutcomeSql;

/** Reads the rows of a case list. */
record CaseReader(Store store, Population population, Definition definition) {
    /** Columns of a listed row before those of the population: unit, month, outcome. */
    private static final int BEFORE = 3;

    /** @param asAt the day whose state is listed; of events it is that of each one's month */
    List<CaseRow> read(Query query, LocalDate asAt, boolean enoughHistory) {
        List<String> units = store.units();
        List<CaseRow> cases = new ArrayList<>();
        store.read(query, row -> cases.add(caseRow(row, units, asAt, enoughHistory)));
        return cases;
    }

    private CaseRow caseRow(ResultSet row, List<String> units, LocalDate asAt, boolean enoughHistory)
            throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>();
        List<NamedType> types = population.columns();
        for (int index = 0; index < types.size(); index++) {
            NamedType type = Materialise.kept(types.get(index));
            columns.put(type.name(), value(row, BEFORE + 1 + index, type));
        }
        columns.put("as_at", asAt(row, asAt));
        columns.put("extracted_on", store.grid().extractedOn());
        Outcome outcome = outcome(row.getInt(3));
        return new CaseRow(
                (String) columns.get("case_id"),
                (String) columns.get("person_id"),
                units.get(row.getInt(1)),
                (String) columns.get("worker_id"),
                enoughHistory || outcome instanceof Outcome.Excluded ? outcome : new Outcome.CannotTell(),
                columns);
    }

    private LocalDate asAt(ResultSet row, LocalDate asAt) throws SQLException {
        int month = row.getInt(2);
        boolean none = row.wasNull();
        return none || population.countsWhen() != CountsWhen.COUNTED_ON
                ? asAt
                : store.grid().asAt(month);
    }

    private Outcome outcome(int code) {
        return switch (code) {
            case OutcomeSql.MET -> new Outcome.Met();
            case OutcomeSql.NOT_MET -> new Outcome.NotMet();
            case OutcomeSql.CANNOT_TELL -> new Outcome.CannotTell();
            default ->
                new Outcome.Excluded(definition
                        .exclusions()
                        .get(code - OutcomeSql.FIRST_EXCLUSION)
                        .because());
        };
    }

    private static Object value(ResultSet row, int column, NamedType type) throws SQLException {
        Object value = switch (type.type()) {
            case TEXT -> row.getString(column);
            case DATE -> row.getObject(column, LocalDate.class);
            case INTEGER -> row.getLong(column);
            case DECIMAL -> row.getDouble(column);
            case BOOLEAN -> row.getBoolean(column);
        };
        return row.wasNull() ? null : value;
    }
}
