package org.sapwood.sql.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Expression.BuiltIn.Name;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.ValueType;
import org.sapwood.sql.population.Vocabulary.Known;

/** The columns that every population gives: which case, whose, and when it counts. */
final class Outputs {
    private static final List<String> OWNERS = List.of("case_id", "person_id", "team_id", "worker_id");
    private static final List<String> DATES = List.of("counted_on", "open_from", "open_to");

    private final Map<String, Known> columns;
    private final Query.Select select;
    private final Refusals refusals;

    Outputs(Map<String, Known> columns, Query.Select select, Refusals refusals) {
        this.columns = columns;
        this.select = select;
        this.refusals = refusals;
    }

    static List<NamedType> types(Map<String, Known> columns) {
        return columns.values().stream()
                .map(column -> new NamedType(column.name(), column.kind().type().orElseThrow()))
                .toList();
    }

    /** @param readsPeriod whether anything that the population reads has rows for each period */
    CountsWhen check(boolean readsPeriod) {
        for (String owner : OWNERS) {
            require(owner, "Give it with as " + owner + ", as a text");
            type(owner, ValueType.TEXT, "Write cast(... as varchar)");
        }
        for (Name builtIn : Name.values()) {
            String name = builtIn.name().toLowerCase(Locale.ROOT);
            if (columns.containsKey(name)) {
                throw at(
                        name,
                        name + " means the same for every case in conditions",
                        "Choose another name for the column");
            }
        }
        DATES.forEach(date -> type(date, ValueType.DATE, "Give a column that is a date"));
        CountsWhen countsWhen = countsWhen();
        checkPeriod("population", readsPeriod);
        return countsWhen;
    }

    /** @param what is read: a population or a relation */
    void checkPeriod(String what, boolean readsPeriod) {
        Known periodId = columns.get(Vocabulary.PERIOD_ID);
        if (periodId != null && !periodId.kind().isPeriodId()) {
            throw at(
                    Vocabulary.PERIOD_ID,
                    "period_id is not that of the relation period",
                    "Join period p and give p.period_id");
        }
        if (periodId == null && readsPeriod) {
            throw refusals.at(
                    select.at(),
                    "the " + what + " reads period but does not give period_id",
                    "Give p.period_id instead of another date, or leave period out");
        }
    }

    private CountsWhen countsWhen() {
        List<CountsWhen> ways = new ArrayList<>();
        if (columns.containsKey("counted_on")) {
            ways.add(CountsWhen.COUNTED_ON);
        }
        if (columns.containsKey("open_from") || columns.containsKey("open_to")) {
            require("open_from", "Give both open_from and open_to");
            require("open_to", "Give both open_from and open_to");
            ways.add(CountsWhen.OPEN_ON);
        }
        if (columns.containsKey(Vocabulary.PERIOD_ID)) {
            ways.add(CountsWhen.BY_PERIOD);
        }
        if (ways.size() != 1) {
            throw refusals.at(
                    select.at(),
                    ways.isEmpty()
                            ? "nothing says when a case counts"
                            : "the population says in " + ways.size() + " ways when a case counts",
                    "Give counted_on, or open_from and open_to, or period_id, and only one of the three");
        }
        return ways.getFirst();
    }

    private void require(String name, String cure) {
        if (!columns.containsKey(name)) {
            throw refusals.at(select.at(), "the population gives no " + name, cure);
        }
    }

    private void type(String name, ValueType wanted, String cure) {
        Known column = columns.get(name);
        if (column != null && !column.kind().is(wanted)) {
            throw at(name, name + " is " + column.kind().inWords() + ", not " + wanted.inWords(), cure);
        }
    }

    private RuntimeException at(String name, String message, String cure) {
        Place place = select.outputs().stream()
                .filter(output -> output.name().equals(name))
                .findFirst()
                .map(Query.Output::at)
                .orElse(select.at());
        return refusals.at(place, message, cure);
    }
}
