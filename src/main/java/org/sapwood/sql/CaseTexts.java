package org.sapwood.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Population;

/**
 * The text that lists the cases of one definition in a period, each with its outcome, in the order of their ids:
 * {@code __unit, __month, __outcome}, then every column of the population.
 */
public record CaseTexts(Population population, MonthGrid grid, Places places, Scoped scoped) {

    /** Some teams over some months of the period: what a unit of a higher level consists of. */
    public record Part(List<Integer> units, int firstMonth, int lastMonth) {}

    /** The cases of the months from first to last; of states, those of the last. */
    public Query listed(Judged definition, int first, int last, List<Part> parts) {
        List<Object> parameters = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        for (Part part : parts) {
            int[] units =
                    part.units().stream().mapToInt(Integer::intValue).sorted().toArray();
            terms.add("(" + among(units) + " and " + inMonths(part.firstMonth(), part.lastMonth()) + ")");
            if (hasGaps(units)) {
                parameters.add(units);
            }
        }
        parameters.addAll(scoped.parameters());
        String where =
                inMonths(first, last) + " and (" + (terms.isEmpty() ? "false" : String.join(" or ", terms)) + ")";
        return new Query(text(definition, where), parameters);
    }

    /** Rows stand in the order of units: between two of them an engine need not look at the others. */
    private static String among(int[] units) {
        String between = "p.__unit between " + units[0] + " and " + units[units.length - 1];
        return hasGaps(units) ? between + " and p.__unit = any(?)" : between;
    }

    private static boolean hasGaps(int[] units) {
        return units[units.length - 1] - units[0] >= units.length;
    }

    /** The same for the whole county. */
    public Query listed(Judged definition, int first, int last) {
        return new Query(text(definition, inMonths(first, last)), scoped.parameters());
    }

    /**
     * The cases that are not met, whenever they count; of states by period, those of the last month. A condition on the
     * day asks about cases open on it, any other judges the record, whenever it was open.
     */
    public Query failing(Judged definition) {
        int last = grid.lastIndex();
        String when = switch (population.countsWhen()) {
            case COUNTED_ON -> "true";
            case BY_PERIOD -> inMonths(last, last);
            case OPEN_ON -> definition.looksAtDate() ? inMonths(last, last) : "true";
        };
        return new Query(text(definition, when + " and " + definition.notMet()), scoped.parameters());
    }

    private String inMonths(int first, int last) {
        return switch (population.countsWhen()) {
            case COUNTED_ON -> "p.__month between " + first + " and " + last;
            case BY_PERIOD -> "p.__month = " + last;
            case OPEN_ON -> "p.__from <= " + last + " and p.__until > " + last;
        };
    }

    private String text(Judged definition, String where) {
        boolean dated = definition.looksAtDate() && population.countsWhen() == CountsWhen.COUNTED_ON;
        String month = population.countsWhen() == CountsWhen.COUNTED_ON ? "p.__month" : "cast(null as integer)";
        String columns = population.columns().stream()
                .map(NamedType::name)
                .map(name -> "p." + places.dialect().name(name))
                .collect(Collectors.joining(", "));
        return "select p.__unit, " + month + " as __month, " + definition.outcome() + " as __outcome, " + columns
                + "\nfrom " + places.population(population.id()) + " p"
                + (dated ? " left join " + places.months() + " m on m.month = p.__month" : "")
                + "\nwhere " + where + " and " + scoped.term() + "\norder by p.case_id nulls first";
    }
}
