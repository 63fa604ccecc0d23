package org.sapwood.tree.thread.broken;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.sapwood.definition.Library;
import org.sapwood.tree.item.Tree;

/** Looks for every break in the golden thread of the year of a day. */
public final class BrokenThreads {
    private static final List<Function<Whole, List<BrokenThread>>> CHECKS = List.of(
            WoodChecks::rootsUnanswered,
            WoodChecks::prioritiesWithoutRoot,
            WoodChecks::prioritiesWithoutPlan,
            WoodChecks::plansWithoutMeasure,
            MeasureChecks::unknown,
            MeasureChecks::withoutTeam,
            MeasureChecks::pastReview,
            MeasureChecks::withoutMeaning,
            TeamChecks::withoutPrimes,
            TeamChecks::outOfBounds,
            TeamChecks::withoutOutcome,
            TeamChecks::withoutUsersView,
            TeamChecks::notBriefed,
            TeamChecks::notExplained,
            PlanChecks::withoutDecision,
            PlanChecks::actionsWithoutOwner,
            PlanChecks::targetsNotAgreed,
            VoiceChecks::questionsUnanswered,
            VoiceChecks::changesUnanswered,
            VoiceChecks::challengesOverdue,
            VoiceChecks::helpOverdue,
            VoiceChecks::proposalsOverdue);

    private BrokenThreads() {}

    /**
     * Every break, roots first.
     *
     * @param today decides the year, which teams stand, and what is overdue
     */
    public static List<BrokenThread> find(Tree tree, Library library, LocalDate today) {
        return find(Whole.of(tree, library, today, false));
    }

    /** The same for whoever works with the files: each PI is named with its id. */
    public static List<BrokenThread> findWithIds(Tree tree, Library library, LocalDate today) {
        return find(Whole.of(tree, library, today, true));
    }

    private static List<BrokenThread> find(Whole whole) {
        return CHECKS.stream().flatMap(check -> check.apply(whole).stream()).toList();
    }

    /** The breaks that belong on a team's page. */
    public static List<BrokenThread> ofTeam(String team, List<BrokenThread> all) {
        return all.stream()
                .filter(broken -> broken.team().filter(team::equals).isPresent())
                .toList();
    }
}
