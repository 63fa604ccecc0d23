package org.sapwood.sql;

import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Population;
import org.sapwood.sql.condition.OutcomeSql;
import org.sapwood.sql.condition.SqlNames;

/** Writes definitions over the rows {@code p} of their population. */
public record JudgedTexts(Population population, MonthGrid grid, Places places) {

    /** For counting: {@code as_at} is that of the month that is counted. */
    public Judged counted(Definition definition) {
        return judged(definition, "m.as_at");
    }

    /**
     * For listing a period that ends in that month. Of events {@code as_at} is that of the month each of them belongs to,
     * so that a list of a year says the same as its months.
     */
    public Judged listed(Definition definition, int lastMonth) {
        boolean event = population.countsWhen() == CountsWhen.COUNTED_ON;
        return judged(definition, event ? "m.as_at" : places.dialect().literal(grid.asAt(lastMonth)));
    }

    private Judged judged(Definition definition, String asAt) {
        OutcomeSql outcomes = new OutcomeSql(definition, places.dialect(), new Names(places, grid, asAt));
        return new Judged(
                definition,
                outcomes.met(),
                outcomes.notMet(),
                outcomes.kind(),
                outcomes.outcome(),
                Mentions.of(Expression.BuiltIn.Name.AS_AT, definition));
    }

    private record Names(Places places, MonthGrid grid, String asAt) implements SqlNames {
        @Override
        public String fact(String name) {
            return "p." + places.dialect().name(name);
        }

        @Override
        public String extractedOn() {
            return places.dialect().literal(grid.extractedOn());
        }

        @Override
        public String calendar() {
            return places.calendar();
        }
    }
}
