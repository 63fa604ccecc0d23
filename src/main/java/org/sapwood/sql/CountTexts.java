package org.sapwood.sql;

import java.util.ArrayList;
import java.util.List;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Population;

/**
 * The texts that count the cases of one population in one pass for many definitions at once. Each row of a result is a
 * cell: its dense number ({@code unit * months + month}), the number of cases, then for each definition how many are
 * excluded, met and not met; the rest cannot be told.
 */
public record CountTexts(Population population, MonthGrid grid, Places places, Scoped scoped) {

    /** Cells of events, of states by period, or of states expanded over the months in which they are open. */
    public Query cells(List<Judged> definitions) {
        boolean dated = definitions.stream().anyMatch(Judged::looksAtDate);
        String month = population.countsWhen() == CountsWhen.OPEN_ON ? "m.month" : "p.__month";
        return counted(definitions, month, rows(dated), "true");
    }

    /** By the month from which cases are open, in cells of that month. */
    public Query opened(List<Judged> definitions) {
        return counted(definitions, "p.__from", rows(false), "true");
    }

    /** By the month from which cases are no longer open; those still open at the end of the grid are left out. */
    public Query closed(List<Judged> definitions) {
        return counted(definitions, "p.__until", rows(false), "p.__until < " + grid.months());
    }

    private Query counted(List<Judged> definitions, String month, String rows, String where) {
        String cell = "p.__unit * " + grid.months() + " + " + month;
        List<String> columns = new ArrayList<>(List.of(cell, "count(*)"));
        for (Judged definition : definitions) {
            columns.add(many(definition.excluded()));
            columns.add(many(definition.met()));
            columns.add(many(definition.notMet()));
        }
        String text = "select " + String.join(", ", columns) + " from " + rows + " where " + where + " and " + month
                + " is not null and " + scoped.term() + " group by " + cell;
        return new Query(text, scoped.parameters());
    }

    private static String many(String predicate) {
        return "count(*) filter (where " + predicate + ")";
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
