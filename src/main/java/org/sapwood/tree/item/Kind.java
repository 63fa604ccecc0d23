package org.sapwood.tree.item;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of items, from the roots to the leaves. */
public enum Kind {
    EXPECTATION(Expectation.class, "expectations"),
    PRIORITY(Priority.class, "priorities"),
    ACTION_PLAN(ActionPlan.class, "action_plans"),
    MEASURE_OF_SUCCESS(MeasureOfSuccess.class, "measures_of_success"),
    TEAM_TYPE_INDICATORS(TeamTypeIndicators.class, "team_types"),
    PRIME_INDICATOR(PrimeIndicator.class, "prime_indicators"),
    TARGET_AGREED(TargetAgreed.class, "targets"),
    TEAM_PLAN(TeamPlan.class, "team_plans"),
    PLAN_ITEM(PlanItem.class, "plan_items"),
    ACTION(Action.class, "actions"),
    QUARTERLY_REVIEW(QuarterlyReview.class, "reviews"),
    BRIEFING(Briefing.class, "briefings"),
    EXPLAINED(Explained.class, "explained"),
    PROPOSAL(Proposal.class, "proposals"),
    CHALLENGE(Challenge.class, "challenges"),
    HELP_REQUEST(HelpRequest.class, "help_requests"),
    CHANGE_FROM_ABOVE(ChangeFromAbove.class, "changes_from_above"),
    GATE_ANSWER(GateAnswer.class, "gate_answers"),
    TURN_THE_CURVE(TurnTheCurve.class, "turn_the_curve"),
    COMMENT(Comment.class, "comments"),
    ACKNOWLEDGEMENT(Acknowledgement.class, "acknowledgements"),
    LESSON(Lesson.class, "lessons");

    private static final Map<Class<?>, Kind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::type, Function.identity()));

    private final Class<? extends Item> type;
    private final String section;

    Kind(Class<? extends Item> type, String section) {
        this.type = type;
        this.section = section;
    }

    static Kind of(Class<? extends Item> type) {
        return BY_TYPE.get(type);
    }

    /** The record of this kind. */
    public Class<? extends Item> type() {
        return type;
    }

    /** The key in YAML files under which items of this kind stand. */
    public String section() {
        return section;
    }

    /** {@code a team plan}, {@code an action}. */
    public String inWords() {
        String word = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return ("aeiou".indexOf(word.charAt(0)) < 0 ? "a " : "an ") + word;
    }

    /** The beginning of the id of a new item: {@code team-plan}. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
