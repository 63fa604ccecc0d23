package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One thing that people decided or said. Components are what a person wrote; who, when and why are in {@link Version}. */
public sealed interface Item
        permits Expectation,
                Priority,
                ActionPlan,
                TeamTypeIndicators,
                MeasureOfSuccess,
                TeamItem,
                PlanItem,
                Action,
                Explained,
                Challenge,
                HelpRequest,
                Comment,
                Acknowledgement,
                Lesson {

    /** A few words by which a person knows it again. */
    String headline();

    /** Ids of the items it hangs from, nearest the roots first; it may hang from none. */
    default List<String> hangsFrom() {
        return List.of();
    }

    /** Ids of the PIs it is about: measures of the packs, or measures of success. */
    default List<String> measures() {
        return List.of();
    }

    default Optional<String> ofTeam() {
        return Optional.empty();
    }

    default Optional<FinancialYear> ofYear() {
        return Optional.empty();
    }

    /** The day on which it came to be as it is, where it says so itself. */
    default Optional<LocalDate> decidedOn() {
        return Optional.empty();
    }

    default Kind kind() {
        return Kind.of(getClass());
    }
}
