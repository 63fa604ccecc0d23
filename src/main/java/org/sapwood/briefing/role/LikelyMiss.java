package org.sapwood.briefing.role;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.year.Course;
import org.sapwood.briefing.year.Prospect;
import org.sapwood.briefing.year.Prospects;
import org.sapwood.briefing.year.Reach;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.year.HalfYearGate;

/**
 * A prime PI of a team whose whole likely range at year end lies short of its target.
 *
 * @param likely percent, as is the target
 * @param open what is still missing at the half-year gate; empty when there is an acknowledged recovery plan or an agreed
 *     acceptance
 */
public record LikelyMiss(
        Unit team,
        Measure measure,
        BigDecimal target,
        BigDecimal likely,
        BigDecimal low,
        BigDecimal high,
        Optional<String> open) {

    /**
     * Those of the half-year gate of which even the better end of the likely range misses, in the order of the organisation.
     *
     * @param day up to which whole months are counted
     */
    public static List<LikelyMiss> find(Tree tree, Desk desk, List<Unit> teams, LocalDate day) {
        FinancialYear year = FinancialYear.of(day);
        HalfYearGate gate = new HalfYearGate(tree, year);
        return Prospects.of(desk, tree, year, day).on(Course.WILL_LIKELY_MISS).stream()
                .filter(one -> teams.contains(one.team()) && one.aim().at().isPresent())
                .map(one -> of(one, one.yearEnd().orElseThrow(), gate))
                .toList();
    }

    private static LikelyMiss of(Prospect one, Reach reach, HalfYearGate gate) {
        return new LikelyMiss(
                one.team(),
                one.measure(),
                one.aim().at().orElseThrow(),
                reach.likely(),
                reach.low(),
                reach.high(),
                gate.missing(one.miss()));
    }
}
