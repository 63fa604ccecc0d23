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
import org.sapwood.tree.item.Version;
import org.sapwood.tree.year.HalfYearGate;

/**
 * A prime PI of a team whose whole likely range at year end lies short of its target.
 *
 * @param service in which the team works
 * @param likely percent, as is the target
 * @param open what is still missing at the half-year gate; empty when there is an acknowledged recovery plan or an agreed
 *     acceptance
 * @param answered id of the answer that waits for somebody senior; empty while there is none, and once it is settled
 */
public record LikelyMiss(
        Unit team,
        String service,
        Measure measure,
        BigDecimal target,
        BigDecimal likely,
        BigDecimal low,
        BigDecimal high,
        Optional<String> open,
        Optional<String> answered) {

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
                .map(one -> of(one, service(desk, one.team(), day), gate))
                .toList();
    }

    private static String service(Desk desk, Unit team, LocalDate day) {
        return team.parent()
                .flatMap(parent -> desk.catalogue().library().organisation().unit(parent, day))
                .map(Unit::name)
                .orElse(team.name());
    }

    private static LikelyMiss of(Prospect one, String service, HalfYearGate gate) {
        Reach reach = one.yearEnd().orElseThrow();
        Optional<String> open = gate.missing(one.miss());
        return new LikelyMiss(
                one.team(),
                service,
                one.measure(),
                one.aim().at().orElseThrow(),
                reach.likely(),
                reach.low(),
                reach.high(),
                open,
                open.flatMap(
                        _ -> gate.answers(one.miss()).stream().map(Version::id).reduce((first, last) -> last)));
    }
}
