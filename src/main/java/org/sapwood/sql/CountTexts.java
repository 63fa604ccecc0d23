package org.sapwood.sql;

import java.util.ArrayList;
import java.util.List;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Population;

/**
 * The texts from which the cases of one population are counted in one pass for many definitions at once. A row of a result
 * is a case: where it counts, as dense numbers of cells ({@code unit * months + month}), then the kind of its outcome under
 * each definition.
 *
 * <p>Cases are not grouped by the engine: most cells hold a few, and adding them up in an array is cheaper than a hash table
 * and a row for each group.
 */
public record CountTexts(Population population, MonthGrid grid, Places places, Scoped scoped) {
    /** In one month each, {@code (cell, outcomes ...)}: events, states by period, or states once for each month. */
    public Query cells(List<Judged> definitions) {
        boolean dated = definitions.stream().anyMatch(Judged::looksAtDate);
        String month = population.countsWhen() == CountsWhen.OPEN_ON ? "m.month" : "p.__month";
        return rows(definitions, List.of(cell(month)), rows(dated), month);
    }

    /**
     * States over all the months in which they are open, {@code (from, until, outcomes ...)}: the cell of the first month and
     * that of the month after the last, which is empty where that lies after the grid. For conditions that do not look at
     * the day.
     */
    public Query spans(List<Judged> definitions) {
        String until = "case when p.__until < " + grid.months() + " then " + cell("p.__until") + " end";
        return rows(definitions, List.of(cell("p.__from"), until), rows(false), "p.__from");
    }

    private String cell(String month) {
        return "p.__unit * " + grid.months() + " + " + month;
    }

    private Query rows(List<Judged> definitions, List<String> places, String rows, String month) {
        List<String> columns = new ArrayList<>(places);
        definitions.forEach(definition -> columns.add(definition.kind()));
        return new Query(
                "select " + String.join(", ", columns) + " from " + rows + " where " + month + " is not null and "
                        + scoped.term(),
                scoped.parameters());
    }

    /**
     * What is not additive: {@code (unit, from, until, key, outcome, cases)}, a row for each stretch of months.
     *
     * @param key an expression over the alias {@code p}: whom or what to count
     */
    public Query stretches(Judged definition, String key, String where) {
        boolean expanded = population.countsWhen() == CountsWhen.OPEN_ON && definition.looksAtDate();
        String from = population.countsWhen() != CountsWhen.OPEN_ON ? "p.__month" : expanded ? "m.month" : "p.__from";
        String until = population.countsWhen() == CountsWhen.OPEN_ON && !expanded ? "p.__until" : from + " + 1";
        String grouped = "select p.__unit, " + from + " as __start, " + until + " as __end, " + key + " as __key, "
                + definition.outcome() + " as __outcome from " + rows(definition.looksAtDate()) + " where " + from
                + " is not null and " + where + " and " + scoped.term();
        String text = "select __unit, __start, __end, __key, __outcome, count(*) from (" + grouped
                + ") stretch group by __unit, __start, __end, __key, __outcome";
        return new Query(text, scoped.parameters());
    }

    /** Whom to count once: the person, or the case itself where the records do not say whose it is. */
    public String person() {
        return "case when p.person_id is null then 'case ' || p.case_id else 'person ' || p.person_id end";
    }

    /** The value of a fact, to be averaged. */
    public String value(String fact) {
        return "p." + places.dialect().name(fact);
    }

    /** The population as {@code p}, and when its conditions look at the day, the grid's months as {@code m}. */
    private String rows(boolean dated) {
        String table = places.population(population.id()) + " p";
        if (!dated) {
            return table;
        }
        String join = switch (population.countsWhen()) {
            case COUNTED_ON, BY_PERIOD -> "m.month = p.__month";
            case OPEN_ON -> "m.month >= p.__from and m.month < p.__until";
        };
        return table + " join " + places.months() + " m on " + join;
    }
}
