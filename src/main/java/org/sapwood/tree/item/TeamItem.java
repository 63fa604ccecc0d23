package org.sapwood.tree.item;

import java.util.Optional;

/** What one team has for one year. */
public sealed interface TeamItem extends Item
        permits PrimeIndicator,
                TargetAgreed,
                TeamPlan,
                QuarterlyReview,
                Briefing,
                Proposal,
                ChangeFromAbove,
                GateAnswer,
                TurnTheCurve {
    /** Id of the team in the organisation. */
    String team();

    FinancialYear year();

    @Override
    default Optional<String> ofTeam() {
        return Optional.of(team());
    }

    @Override
    default Optional<FinancialYear> ofYear() {
        return Optional.of(year());
    }
}
