package org.sapwood.briefing.year;

import java.math.BigDecimal;
import java.util.Optional;
import org.sapwood.briefing.InFigures;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Target;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.thread.TeamPage;

/**
 * What a team means to reach with a prime PI by the end of a year: the target that was agreed with it, or else that of the
 * measure; for a measure that is good between two values, these.
 *
 * @param at in the unit of the measure; empty when there is no target
 * @param own whether it was agreed with the team
 */
public record Aim(Measure measure, Optional<BigDecimal> at, boolean own) {
    public static Aim of(Tree tree, String team, FinancialYear year, Measure measure) {
        Optional<BigDecimal> agreed = TeamPage.target(tree, team, year, measure.id());
        Optional<BigDecimal> usual = measure.targets().stream()
                .filter(target -> target.year().equals(year.toString()))
                .map(Target::at)
                .findFirst();
        return new Aim(measure, agreed.or(() -> usual), agreed.isPresent());
    }

    /** Whether there is anything to reach. */
    public boolean isSet() {
        return switch (measure.improvement()) {
            case Improvement.Increase _, Improvement.Decrease _ -> at.isPresent();
            case Improvement.Range _ -> true;
            case Improvement.None _ -> false;
        };
    }

    /** Whether a value, rounded as it is published, falls short; never where there is nothing to reach. */
    public boolean isMissedBy(BigDecimal value) {
        return isSet()
                && switch (measure.improvement()) {
                    case Improvement.Increase _ -> value.compareTo(at.orElseThrow()) < 0;
                    case Improvement.Decrease _ -> value.compareTo(at.orElseThrow()) > 0;
                    case Improvement.Range range ->
                        value.compareTo(range.from()) < 0 || value.compareTo(range.to()) > 0;
                    case Improvement.None _ -> false;
                };
    }

    /** Whether every value of a range falls short, both ends included. */
    boolean isMissedByAll(Reach reach) {
        return isSet()
                && switch (measure.improvement()) {
                    case Improvement.Increase _ -> reach.high().compareTo(at.orElseThrow()) < 0;
                    case Improvement.Decrease _ -> reach.low().compareTo(at.orElseThrow()) > 0;
                    case Improvement.Range range ->
                        reach.high().compareTo(range.from()) < 0 || reach.low().compareTo(range.to()) > 0;
                    case Improvement.None _ -> false;
                };
    }

    /** Such as {@code at least 90%}, {@code between 10% and 20%}. */
    public String inWords() {
        return switch (measure.improvement()) {
            case Improvement.Increase _ ->
                at.map(value -> "at least " + shown(value)).orElse("none");
            case Improvement.Decrease _ ->
                at.map(value -> "at most " + shown(value)).orElse("none");
            case Improvement.Range range -> "between " + shown(range.from()) + " and " + shown(range.to());
            case Improvement.None _ -> "none";
        };
    }

    private String shown(BigDecimal value) {
        return InFigures.value(measure, value);
    }
}
