package org.sapwood.tree.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a team means to reach with a PI by the end of the year.
 *
 * @param why what makes it ambitious and possible
 * @param agreedBy the manager who agreed; empty while it is only proposed
 */
public record TargetAgreed(
        String team,
        FinancialYear year,
        String measure,
        BigDecimal at,
        String why,
        String proposedBy,
        Optional<String> agreedBy,
        Optional<LocalDate> agreedOn,
        Optional<String> changeFromAbove)
        implements TeamItem {
    @Override
    public String headline() {
        return "Target of " + team + " for " + measure + ": " + at.toPlainString();
    }

    @Override
    public List<String> hangsFrom() {
        return changeFromAbove.stream().toList();
    }

    @Override
    public List<String> measures() {
        return List.of(measure);
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return agreedOn;
    }
}
