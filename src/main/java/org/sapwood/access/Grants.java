package org.sapwood.access;

import static org.sapwood.access.Right.*;
import static org.sapwood.access.Role.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The policy itself: which role may do what, and how far from its own place. What is not written here is refused. */
final class Grants {
    /** How far a role reaches. */
    enum Reach {
        /** The place where the role is held and all below it. */
        WITHIN,
        /** The same, once a reason is given. */
        WITHIN_FOR_A_REASON,
        /** The place where the role is held, all below it and all above it: one's own branch. */
        BRANCH,
        ANYWHERE
    }

    private static final Map<Right, Map<Role, Reach>> GRANTS = new EnumMap<>(Right.class);

    /** What one may do in one's own corner, and nobody else in it. */
    private static final Set<Right> OWN = EnumSet.of(SEE_LEAF, FINISH_ACTION, SEE_CASES);

    private static final Set<Role> STAFF = EnumSet.of(WORKER, TEAM_MANAGER, SERVICE_MANAGER, DIRECTOR, ANALYST);

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> TEAM = EnumSet.of(WORKER, TEAM_MANAGER);
    private static final Set<Role> MANAGERS = EnumSet.of(TEAM_MANAGER, SERVICE_MANAGER, DIRECTOR);
    private static final Set<Role> SENIORS = EnumSet.of(SERVICE_MANAGER, DIRECTOR);
    private static final Set<Role> COUNTY_STAFF = EnumSet.of(DIRECTOR, ANALYST);
    private static final Set<Role> OUTSIDE = EnumSet.of(MEMBER, PANEL);

    static {
        figuresAndPlans();
        persons();
        planOfATeam();
        upAndDownTheTree();
        recordsAndPeople();
    }

    private Grants() {}

    private static void figuresAndPlans() {
        grant(SEE_TEAM, Reach.WITHIN, STAFF);
        grant(SEE_BRIEFING, Reach.WITHIN, STAFF);
        grant(SEE_MEASURE, Reach.ANYWHERE, ALL);
        grant(EXPORT, Reach.ANYWHERE, ALL);
        grant(SEE_TREE, Reach.ANYWHERE, ALL);
        grant(SEE_YEAR, Reach.ANYWHERE, ALL);
        grant(SEE_PLAN, Reach.ANYWHERE, STAFF);
        grant(SEE_PLAN, Reach.ANYWHERE, EnumSet.of(MEMBER));
        grant(SEE_BROKEN_THREADS, Reach.ANYWHERE, STAFF);
        grant(SEE_BROKEN_THREADS, Reach.ANYWHERE, EnumSet.of(MEMBER));
        grant(SEE_DIRECTOR_PAGE, Reach.WITHIN, SENIORS);
        grant(SEE_MEMBER_PAGE, Reach.WITHIN, COUNTY_STAFF);
        grant(SEE_MEMBER_PAGE, Reach.WITHIN, EnumSet.of(MEMBER));
        grant(SEE_PANEL_PAGE, Reach.ANYWHERE, STAFF);
        grant(SEE_PANEL_PAGE, Reach.ANYWHERE, OUTSIDE);
    }

    /** A worker's list holds the worker's own cases and no others, and the case of another is not there at all. */
    private static void persons() {
        grant(SEE_CASES, Reach.WITHIN, TEAM);
        grant(SEE_CASES, Reach.WITHIN, EnumSet.of(SERVICE_MANAGER));
        grant(SEE_CASES, Reach.WITHIN_FOR_A_REASON, COUNTY_STAFF);
        grant(SEE_CASE, Reach.WITHIN, EnumSet.of(TEAM_MANAGER, SERVICE_MANAGER));
        grant(SEE_CASE, Reach.WITHIN_FOR_A_REASON, COUNTY_STAFF);
        grant(EXPORT_CASES, Reach.WITHIN, EnumSet.of(TEAM_MANAGER, SERVICE_MANAGER));
        grant(EXPORT_CASES, Reach.WITHIN_FOR_A_REASON, COUNTY_STAFF);
    }

    /** Made in the team, signed by its manager; nobody from above writes in it. */
    private static void planOfATeam() {
        grant(EDIT_PLAN, Reach.WITHIN, TEAM);
        grant(SIGN_PLAN, Reach.WITHIN, EnumSet.of(TEAM_MANAGER));
        grant(ACKNOWLEDGE_PLAN, Reach.WITHIN, EnumSet.of(WORKER));
        grant(REVIEW, Reach.WITHIN, MANAGERS);
        grant(ANSWER_CHANGE, Reach.WITHIN, EnumSet.of(TEAM_MANAGER));
        grant(PROPOSE_TARGET, Reach.WITHIN, TEAM);
        grant(AGREE_TARGET, Reach.WITHIN, SENIORS);
        grant(SHARE_OUT_MEASURES, Reach.WITHIN, SENIORS);
    }

    private static void upAndDownTheTree() {
        grant(PROPOSE_EXPECTATION, Reach.ANYWHERE, STAFF);
        grant(PROPOSE_EXPECTATION, Reach.ANYWHERE, OUTSIDE);
        grant(ANSWER_EXPECTATION, Reach.WITHIN, SENIORS);
        grant(EDIT_TREE, Reach.WITHIN, SENIORS);
        grant(SET_YEAR, Reach.WITHIN, EnumSet.of(DIRECTOR));
        grant(PROPOSE_MEASURE, Reach.WITHIN, TEAM);
        grant(AGREE_MEASURE, Reach.WITHIN, SENIORS);
        grant(CHALLENGE, Reach.BRANCH, STAFF);
        grant(CHALLENGE, Reach.BRANCH, OUTSIDE);
        grant(ANSWER_CHALLENGE, Reach.WITHIN, SENIORS);
        grant(ASK_HELP, Reach.WITHIN, TEAM);
        grant(ASK_HELP, Reach.WITHIN, EnumSet.of(SERVICE_MANAGER));
        grant(ANSWER_HELP, Reach.WITHIN, SENIORS);
        grant(ASK_QUESTION, Reach.BRANCH, STAFF);
        grant(ASK_QUESTION, Reach.BRANCH, OUTSIDE);
        grant(ANSWER_QUESTION, Reach.WITHIN, MANAGERS);
        grant(ANSWER_QUESTION, Reach.WITHIN, EnumSet.of(ANALYST));
        grant(CHANGE_FROM_ABOVE, Reach.WITHIN, SENIORS);
        grant(GIVE_BRIEFING, Reach.WITHIN, MANAGERS);
        grant(GIVE_BRIEFING, Reach.WITHIN, EnumSet.of(ANALYST));
    }

    /** The trail names persons, so an administrator, who sees none, may check that it is whole and not read it. */
    private static void recordsAndPeople() {
        grant(SEE_LOADS, Reach.WITHIN, COUNTY_STAFF);
        grant(SEE_LOADS, Reach.WITHIN, EnumSet.of(ADMINISTRATOR));
        grant(SEE_QUARANTINE, Reach.WITHIN, EnumSet.of(ANALYST));
        grant(LOAD, Reach.WITHIN, EnumSet.of(ANALYST));
        grant(PUBLISH, Reach.WITHIN, EnumSet.of(ANALYST));
        grant(SEE_PEOPLE, Reach.WITHIN, MANAGERS);
        grant(SEE_PEOPLE, Reach.WITHIN, EnumSet.of(ADMINISTRATOR));
        grant(MANAGE_PEOPLE, Reach.WITHIN, EnumSet.of(ADMINISTRATOR));
        grant(SEE_AUDIT, Reach.WITHIN_FOR_A_REASON, EnumSet.of(DIRECTOR));
        grant(VERIFY_AUDIT, Reach.WITHIN, EnumSet.of(DIRECTOR, ADMINISTRATOR));
    }

    private static void grant(Right right, Reach reach, Set<Role> roles) {
        Map<Role, Reach> reaches = GRANTS.computeIfAbsent(right, any -> new EnumMap<>(Role.class));
        for (Role role : roles) {
            if (reaches.put(role, reach) != null) {
                throw new IllegalStateException(role + " is granted " + right + " twice");
            }
        }
    }

    static boolean isStaff(Role role) {
        return STAFF.contains(role);
    }

    /** What a post gives at a place that is nobody's own corner. */
    static Outcome at(Post post, Right right, Place place) {
        Reach reach = GRANTS.getOrDefault(right, Map.of()).get(post.role());
        return Optional.ofNullable(reach)
                .map(far -> reaches(far, post.place(), place))
                .orElse(Outcome.HIDDEN);
    }

    private static Outcome reaches(Reach reach, Place own, Place asked) {
        boolean within = asked.isWithin(own);
        return switch (reach) {
            case WITHIN -> within ? Outcome.ALLOWED : Outcome.HIDDEN;
            case WITHIN_FOR_A_REASON -> within ? Outcome.NEEDS_REASON : Outcome.HIDDEN;
            case BRANCH -> within || own.isWithin(asked) ? Outcome.ALLOWED : Outcome.HIDDEN;
            case ANYWHERE -> Outcome.ALLOWED;
        };
    }

    /** What a post gives in the viewer's own corner. */
    static Outcome inOwnCorner(Post post, Right right) {
        return OWN.contains(right) && isStaff(post.role()) ? Outcome.ALLOWED : Outcome.HIDDEN;
    }
}
