package org.sapwood.briefing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.sapwood.access.Scope;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Period;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Unit;
import org.sapwood.engine.CaseRow;
import org.sapwood.sql.condition.Judge;

/**
 * How far a figure rests on records that fail a rule it trusts.
 *
 * @param cases that count in the figure
 * @param failing how many of them fail at least one of these rules
 * @param byRule how many fail each rule; rules that none fails are left out
 * @param without the figure of the others; empty when none are left or the measure is no share
 */
public record Trust(long cases, long failing, Map<Rule, Long> byRule, Optional<BigDecimal> without) {

    /** Empty for a measure that names no rule. */
    public static Optional<Trust> of(Desk desk, Measure measure, Period period, Optional<Unit> team) {
        return of(desk, measure, period, team.isPresent() ? Level.UNIT : Level.COUNTY, team.map(Unit::id));
    }

    /** @param unit at that level; empty for the whole department */
    public static Optional<Trust> of(Desk desk, Measure measure, Period period, Level level, Optional<String> unit) {
        List<Rule> rules = measure.trustedWhen().stream()
                .map(desk.catalogue().library().rules()::get)
                .filter(Objects::nonNull)
                .filter(rule -> rule.population().equals(measure.population()))
                .toList();
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        List<CaseRow> cases = desk.engine()
                .cases(measure, period, unit, level, Scope.everything())
                .cases();
        Judge judge = new Judge(desk.catalogue().library().workingDays());
        return Optional.of(count(measure, rules, cases, judge));
    }

    private static Trust count(Measure measure, List<Rule> rules, List<CaseRow> cases, Judge judge) {
        Map<Rule, Long> byRule = new TreeMap<>((a, b) -> a.id().compareTo(b.id()));
        long counting = 0;
        long failing = 0;
        long met = 0;
        long judged = 0;
        for (CaseRow row : cases) {
            if (row.outcome() instanceof Outcome.Excluded) {
                continue;
            }
            counting++;
            List<Rule> failed = rules.stream()
                    .filter(rule -> judge.judge(rule, row.facts()) instanceof Outcome.NotMet)
                    .toList();
            failed.forEach(rule -> byRule.merge(rule, 1L, Long::sum));
            failing += failed.isEmpty() ? 0 : 1;
            boolean counts = failed.isEmpty() && isIn(measure, row.outcome());
            judged += counts ? 1 : 0;
            met += counts && row.outcome() instanceof Outcome.Met ? 1 : 0;
        }
        return new Trust(counting, failing, byRule, share(measure, met, judged));
    }

    private static boolean isIn(Measure measure, Outcome outcome) {
        return switch (measure.unknowns()) {
            case KEEP -> true;
            case DROP -> !(outcome instanceof Outcome.CannotTell);
        };
    }

    private static Optional<BigDecimal> share(Measure measure, long met, long judged) {
        boolean none = judged == 0 || !(measure.scoring() instanceof Scoring.Proportion);
        return none
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(met * 100)
                        .divide(BigDecimal.valueOf(judged), measure.decimals(), java.math.RoundingMode.HALF_UP));
    }
}
