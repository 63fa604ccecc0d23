package org.sapwood.briefing.workshop;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Scoring;
import org.sapwood.engine.CaseRow;
import org.sapwood.sql.condition.Canonical;
import org.sapwood.sql.condition.Judge;

/**
 * How far a measure of the packs says the same of the same cases. Only cases that both judge as met or not met are
 * compared.
 *
 * @param sameCondition whether both ask the very same, spaces and brackets aside
 */
public record Likeness(Measure other, boolean sameCondition, long compared, long same) {
    private static final double NEARLY = 0.95;
    private static final int SHOWN = 5;

    /** The most alike first; the nearly opposite ones too. */
    static List<Likeness> of(Library library, Measure measure, List<CaseRow> rows) {
        Judge judge = new Judge(library.workingDays());
        return library.measures().values().stream()
                .filter(other -> other.population().equals(measure.population())
                        && !other.id().equals(measure.id()))
                .filter(other -> other.scoring() instanceof Scoring.Proportion
                        && other.numerator().isPresent())
                .map(other -> compare(judge, measure, other, rows))
                .sorted(Comparator.comparingDouble(Likeness::strength).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static Likeness compare(Judge judge, Measure measure, Measure other, List<CaseRow> rows) {
        long compared = 0;
        long same = 0;
        for (CaseRow row : rows) {
            Optional<Boolean> ours = met(row.outcome());
            Optional<Boolean> theirs = met(judge.judge(other, row.facts()));
            if (ours.isPresent() && theirs.isPresent()) {
                compared++;
                same += ours.equals(theirs) ? 1 : 0;
            }
        }
        return new Likeness(other, condition(measure).equals(condition(other)), compared, same);
    }

    private static Optional<Boolean> met(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Met _ -> Optional.of(true);
            case Outcome.NotMet _ -> Optional.of(false);
            case Outcome.Excluded _, Outcome.CannotTell _ -> Optional.empty();
        };
    }

    private static String condition(Measure measure) {
        return measure.numerator()
                .map(clause -> Canonical.text(clause.meaning()))
                .orElse("");
    }

    /** From 0 to 1; 0 where nothing could be compared. */
    public double share() {
        return compared == 0 ? 0 : (double) same / compared;
    }

    private double strength() {
        if (sameCondition) {
            return 2;
        }
        return compared == 0 ? -1 : isReverse() ? 1 - share() : share();
    }

    /** Hardly anything new would be learned. */
    public boolean isDuplicate() {
        return sameCondition || (compared > 0 && share() >= NEARLY);
    }

    /** The same told the other way round. */
    public boolean isReverse() {
        return !sameCondition && compared > 0 && share() <= 1 - NEARLY;
    }
}
