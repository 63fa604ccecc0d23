package org.sapwood.briefing;

import java.util.Optional;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Target;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.TargetAgreed;
import org.sapwood.tree.item.Tree;

/** The targets of one team: what it agreed for the year, and where it agreed nothing, what the packs say of everybody. */
public record AgreedTargets(Tree tree, String team) {
    /** What the packs say of everybody. */
    public static AgreedTargets ofNobody() {
        return new AgreedTargets(Tree.empty(), "");
    }

    public Optional<Target> of(Measure measure, Period period) {
        FinancialYear year = FinancialYear.of(period.last().atEndOfMonth());
        return tree.items(TargetAgreed.class).stream()
                .filter(target -> target.agreedBy().isPresent())
                .filter(target -> target.team().equals(team) && target.year().equals(year))
                .filter(target -> target.measure().equals(measure.id()))
                .reduce((earlier, later) -> later)
                .map(target -> new Target(year.toString(), target.at(), target.why()))
                .or(() -> Targets.of(measure, period));
    }
}
