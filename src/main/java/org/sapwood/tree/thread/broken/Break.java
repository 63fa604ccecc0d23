package org.sapwood.tree.thread.broken;

/** The ways in which a thread can be broken, from the roots to the leaves. */
public enum Break {
    ROOT_UNANSWERED("A root that nobody answers"),
    PRIORITY_WITHOUT_ROOT("A priority that answers no root"),
    PRIORITY_WITHOUT_PLAN("A priority without an action plan"),
    PLAN_WITHOUT_MEASURE("A plan with no PI"),
    MEASURE_UNKNOWN("A PI that no pack defines"),
    MEASURE_WITHOUT_TEAM("A PI that no team owns"),
    MEASURE_PAST_REVIEW("A PI past its review date"),
    MEASURE_WITHOUT_MEANING("A measure with no good practice or outcome"),
    TEAM_WITHOUT_PRIMES("A team with no prime PI"),
    TEAM_OUT_OF_BOUNDS("A team with fewer than six or more than eight prime PIs"),
    PRIMES_WITHOUT_OUTCOME("A set of prime PIs with no outcome measure"),
    PRIMES_WITHOUT_USERS_VIEW("A set of prime PIs without the view of people who use services"),
    TEAM_NOT_BRIEFED("A team that was not briefed"),
    MEASURE_NOT_EXPLAINED("PIs not yet explained to a team"),
    PRIME_WITHOUT_DECISION("A prime PI with no decision in the plan"),
    ACTION_WITHOUT_OWNER("An action with no owner or date"),
    TARGET_NOT_AGREED("A target that nobody agreed"),
    QUESTION_UNANSWERED("A question not answered"),
    CHANGE_UNANSWERED("A change from above not answered"),
    CHALLENGE_OVERDUE("A challenge older than its promised date"),
    HELP_OVERDUE("A request for help older than its promised date"),
    PROPOSAL_OVERDUE("A proposal older than its promised date");

    private final String title;

    Break(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
