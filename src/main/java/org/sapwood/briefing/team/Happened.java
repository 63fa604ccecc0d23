package org.sapwood.briefing.team;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that changed for a team in a quarter.
 *
 * @param said the words of those who did it, and what it is about, in the order in which {@link What} has them
 */
public record Happened(LocalDate on, What what, List<String> said) {
    public Happened {
        said = List.copyOf(said);
    }

    /** What can change. */
    public enum What {
        /** The change, its reason, what it displaces, what comes with it, by whom. */
        CHANGE_FROM_ABOVE,
        /** The indicator, the target, why. */
        TARGET_AGREED,
        /** Who signed. */
        PLAN_SIGNED,
        /** The indicator, the words, by whom. */
        RECOVERY_PLAN,
        /** The indicator, the words, by whom. */
        MISS_ACCEPTED,
        /** The indicator, what is different. */
        DEFINITION_CHANGED,
        /** The action. */
        ACTION_DONE,
        /** The milestone, the plan. */
        MILESTONE_REACHED
    }
}
