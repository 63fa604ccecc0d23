package org.sapwood.briefing.year;

import java.math.BigDecimal;
import java.util.Optional;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.sapwood.engine.Score;
import org.sapwood.tree.year.Miss;

/**
 * How one prime PI of a team stands in a year and where it is heading.
 *
 * @param soFar of the months of the year that are over; empty when nothing was counted
 * @param yearEnd empty where there is no projection
 */
public record Prospect(
        Unit team, Measure measure, Aim aim, Optional<Score> soFar, Optional<Reach> yearEnd, Course course) {
    static Prospect of(Unit team, Aim aim, Optional<Score> soFar, Optional<Reach> yearEnd) {
        return new Prospect(team, aim.measure(), aim, soFar, yearEnd, course(aim, soFar, yearEnd));
    }

    private static Course course(Aim aim, Optional<Score> soFar, Optional<Reach> yearEnd) {
        if (!aim.isSet()) {
            return Course.NO_TARGET;
        }
        if (soFar.flatMap(Score::value).isEmpty()) {
            return Course.NO_FIGURE;
        }
        return yearEnd.map(reach -> course(aim, reach)).orElse(Course.NO_PROJECTION);
    }

    private static Course course(Aim aim, Reach reach) {
        if (aim.isMissedByAll(reach)) {
            return Course.WILL_LIKELY_MISS;
        }
        return aim.isMissedBy(reach.low()) || aim.isMissedBy(reach.high()) ? Course.MAY_MISS : Course.WILL_LIKELY_REACH;
    }

    public Miss miss() {
        return new Miss(team.id(), measure.id());
    }

    /** Whether the figure of the year so far falls short of the target of the year. */
    public boolean isShort() {
        Optional<BigDecimal> value = soFar.flatMap(Score::value);
        return value.filter(aim::isMissedBy).isPresent();
    }
}
