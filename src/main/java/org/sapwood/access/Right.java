package org.sapwood.access;

/** What one can do in the application. {@link Grants} says who may do it where; nobody else may. */
public enum Right {
    // one's own corner
    SEE_LEAF,
    FINISH_ACTION,

    // figures and plans, which name nobody
    SEE_TEAM,
    SEE_MEASURE,
    SEE_TREE,
    SEE_YEAR,
    SEE_PLAN,
    SEE_BRIEFING,
    SEE_BROKEN_THREADS,
    SEE_DIRECTOR_PAGE,
    SEE_MEMBER_PAGE,
    SEE_PANEL_PAGE,
    /** Figures and tables leave the application, as {@link Policy#figures} gives them. */
    EXPORT,

    // persons
    SEE_CASES,
    SEE_CASE,
    EXPORT_CASES,

    // the plan of a team
    EDIT_PLAN,
    SIGN_PLAN,
    ACKNOWLEDGE_PLAN,
    REVIEW,
    ANSWER_CHANGE,
    PROPOSE_TARGET,
    AGREE_TARGET,
    SHARE_OUT_MEASURES,

    // what goes up the tree and what comes down
    PROPOSE_EXPECTATION,
    ANSWER_EXPECTATION,
    EDIT_TREE,
    SET_YEAR,
    PROPOSE_MEASURE,
    AGREE_MEASURE,
    CHALLENGE,
    ANSWER_CHALLENGE,
    ASK_HELP,
    ANSWER_HELP,
    ASK_QUESTION,
    ANSWER_QUESTION,
    CHANGE_FROM_ABOVE,
    GIVE_BRIEFING,

    // records and definitions
    SEE_LOADS,
    SEE_QUARANTINE,
    LOAD,
    PUBLISH,

    // people and the trail
    SEE_PEOPLE,
    MANAGE_PEOPLE,
    SEE_AUDIT,
    VERIFY_AUDIT
}
