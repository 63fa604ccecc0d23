package org.sapwood.tree.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a quarter went: figures as they were then, and what the team says about them.
 *
 * @param snapshot id of the load from which the figures were computed
 */
public record QuarterlyReview(
        String team,
        FinancialYear year,
        int quarter,
        LocalDate on,
        String by,
        String snapshot,
        List<Figure> figures,
        String words)
        implements TeamItem {
    public QuarterlyReview {
        figures = List.copyOf(figures);
    }

    /**
     * A figure that stays as it was.
     *
     * @param definition hash of the definition
     * @param value empty when there was nothing to divide by
     */
    public record Figure(
            String measure,
            String definition,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Optional<BigDecimal> value) {}

    @Override
    public String headline() {
        return "Review of " + team + ", quarter " + quarter + " of " + year;
    }

    @Override
    public List<String> measures() {
        return figures.stream().map(Figure::measure).toList();
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return Optional.of(on);
    }
}
