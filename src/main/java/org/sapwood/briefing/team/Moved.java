package org.sapwood.briefing.team;

import java.math.BigDecimal;
import java.util.Optional;
import org.sapwood.briefing.TeamPage;
import org.sapwood.definition.Improvement;
import org.sapwood.engine.Score;

/** Where a figure went since the quarter before. */
enum Moved {
    BETTER,
    WORSE,
    /** It moved, and neither way is the better one. */
    MOVED,
    SAME,
    /** One of the two quarters has no figure. */
    UNKNOWN;

    static Moved of(TeamPage.Prime prime) {
        Optional<BigDecimal> now = prime.now().flatMap(Score::value);
        Optional<BigDecimal> last = prime.last().flatMap(Score::value);
        if (now.isEmpty() || last.isEmpty()) {
            return UNKNOWN;
        }
        int up = now.get().compareTo(last.get());
        if (up == 0) {
            return SAME;
        }
        return switch (prime.measure().improvement()) {
            case Improvement.Increase _ -> up > 0 ? BETTER : WORSE;
            case Improvement.Decrease _ -> up < 0 ? BETTER : WORSE;
            case Improvement.Range range -> byDistance(outside(range, now.get()), outside(range, last.get()));
            case Improvement.None _ -> MOVED;
        };
    }

    private static Moved byDistance(BigDecimal now, BigDecimal last) {
        int further = now.compareTo(last);
        if (further == 0) {
            return MOVED;
        }
        return further < 0 ? BETTER : WORSE;
    }

    /** How far a value lies outside; nought within. */
    private static BigDecimal outside(Improvement.Range range, BigDecimal value) {
        return range.from().subtract(value).max(value.subtract(range.to())).max(BigDecimal.ZERO);
    }
}
