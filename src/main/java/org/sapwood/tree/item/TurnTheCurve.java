package org.sapwood.tree.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a team means to turn the curve of a PI.
 *
 * @param snapshot id of the load from which history and forecast were computed
 * @param definition hash of the definition by which they were; empty for a sheet from before it was kept
 * @param history value by period, oldest first, as it was when written
 * @param forecast what would come of doing nothing, as it was when written
 * @param noCostIdea one thing that costs nothing
 * @param verdict a year later; empty until then
 */
public record TurnTheCurve(
        String team,
        FinancialYear year,
        String measure,
        LocalDate on,
        String snapshot,
        Optional<String> definition,
        List<Point> history,
        List<Ahead> forecast,
        List<String> helping,
        List<String> hindering,
        List<String> partners,
        List<String> whatWorks,
        String noCostIdea,
        Optional<Verdict> verdict)
        implements TeamItem {
    public TurnTheCurve {
        history = List.copyOf(history);
        forecast = List.copyOf(forecast);
        helping = List.copyOf(helping);
        hindering = List.copyOf(hindering);
        partners = List.copyOf(partners);
        whatWorks = List.copyOf(whatWorks);
    }

    /** @param period as it is asked for, such as {@code 2026-Q1} */
    public record Point(String period, BigDecimal value) {}

    /**
     * A period to come, as it would be if nothing were done.
     *
     * @param low the lower end of the range in which chance alone would leave it; empty where nobody worked it out
     */
    public record Ahead(String period, BigDecimal value, Optional<BigDecimal> low, Optional<BigDecimal> high) {}

    /** What a year showed. */
    public enum Verdict {
        TURNED,
        NOT_TURNED,
        CANNOT_TELL
    }

    @Override
    public String headline() {
        return "Turning the curve of " + measure;
    }

    @Override
    public List<String> measures() {
        return List.of(measure);
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return Optional.of(on);
    }
}
