package org.sapwood.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Scope;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Period;
import org.sapwood.definition.Threshold;
import org.sapwood.definition.Unit;
import org.sapwood.engine.CaseRow;

/**
 * How long the cases of a timescale measure took, all of them: the share within the limit hides how far the others went.
 *
 * @param values one for each case of which it is known, from the shortest
 * @param unknown cases that count and of which it is not known
 */
public record Distribution(Threshold limit, List<BigDecimal> values, long unknown) {
    public Distribution {
        values = List.copyOf(values);
    }

    /** Empty for a measure that is not about a limit. */
    public static Optional<Distribution> of(Desk desk, Measure measure, Period period, Optional<Unit> team) {
        return measure.threshold().map(limit -> read(desk, measure, limit, period, team));
    }

    private static Distribution read(Desk desk, Measure measure, Threshold limit, Period period, Optional<Unit> team) {
        List<BigDecimal> values = new ArrayList<>();
        long unknown = 0;
        Level level = team.isPresent() ? Level.UNIT : Level.COUNTY;
        for (CaseRow row : desk.engine()
                .cases(measure, period, team.map(Unit::id), level, Scope.everything())
                .cases()) {
            if (!(row.outcome() instanceof Outcome.Excluded)) {
                Object value = row.facts().get(limit.column());
                if (value == null) {
                    unknown++;
                } else {
                    values.add(new BigDecimal(value.toString()));
                }
            }
        }
        values.sort(null);
        return new Distribution(limit, values, unknown);
    }

    /**
     * The smallest value that at least so many percent of the cases do not pass; empty when there are no values.
     *
     * @param percent above 0, up to 100
     */
    public Optional<BigDecimal> percentile(int percent) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.get(Math.ceilDiv(percent * values.size(), 100) - 1));
    }
}
