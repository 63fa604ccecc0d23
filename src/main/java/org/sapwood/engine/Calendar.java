package org.sapwood.engine;

import org.sapwood.definition.Fault;
import org.sapwood.definition.Period;
import org.sapwood.definition.Population;
import org.sapwood.definition.Refusal;
import org.sapwood.engine.finish.Months;
import org.sapwood.sql.MonthGrid;

/** Places periods in the months that were counted. */
record Calendar(MonthGrid grid) {

    /**
     * The months of a period; those after the extract are left off.
     *
     * @throws Refusal when the period begins after the extract, or before everything that was counted
     */
    Months months(Period period, Population population) {
        if (period.starts().isAfter(grid.extractedOn())) {
            throw new Refusal(Fault.of(
                    "Period " + period.text() + " begins after the extract of " + grid.extractedOn(),
                    "Ask for a period that begins on or before that day, or load a newer extract"));
        }
        int first = grid.indexOf(period.first());
        int last = Math.min(grid.indexOf(period.last()), grid.lastIndex());
        if (last < 0 || (first < 0 && population.countsWhen().isEvent())) {
            throw new Refusal(Fault.of(
                    "Period " + period.text() + " begins before " + grid.first() + ", the first month that is counted",
                    "Ask for later months, or have more years counted"));
        }
        return new Months(Math.max(first, 0), last);
    }
}
