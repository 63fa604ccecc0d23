package org.sapwood.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Who may do what, and whose cases one sees. The only place that decides it: pages, commands, exports and programs that
 * ask all come here. Posts are weighed one by one and the best of them answers; what two posts give is never joined.
 */
public final class Policy {
    private Policy() {}

    /** Whether a viewer may do something about what belongs to a place. */
    public static Outcome may(Viewer viewer, Right right, Place place, LocalDate day) {
        return viewer.postsOn(day).stream()
                .map(post -> byPost(viewer, post, right, place))
                .reduce(Outcome.HIDDEN, Outcome::or);
    }

    private static Outcome byPost(Viewer viewer, Post post, Right right, Place place) {
        if (place.kind() != Place.Kind.PERSON) {
            return Grants.at(post, right, place);
        }
        return place.id().equals(viewer.id()) ? Grants.inOwnCorner(post, right) : Outcome.HIDDEN;
    }

    /** How the figures of a place are given: never of one worker, as counted within one's own place, else protected. */
    public static Figures figures(Viewer viewer, Place place, LocalDate day) {
        List<Post> posts = viewer.postsOn(day);
        if (posts.isEmpty() || place.kind() == Place.Kind.PERSON) {
            return Figures.NONE;
        }
        boolean own = posts.stream().anyMatch(post -> Grants.isStaff(post.role()) && place.isWithin(post.place()));
        return own ? Figures.PLAIN : Figures.PROTECTED;
    }

    /**
     * Whether a viewer may look at somebody's record. A conflict of interest comes before everything; one's own cases need
     * no reason.
     *
     * @param place to which the case belongs
     */
    public static Outcome look(Viewer viewer, String person, Place place, Circumstances now) {
        if (withheld(viewer, now).contains(person)) {
            return Outcome.HIDDEN;
        }
        if (own(viewer, now).contains(person)) {
            return Outcome.ALLOWED;
        }
        return may(viewer, Right.SEE_CASE, place, now.day()).given(now.reason());
    }

    /**
     * The cases that a viewer sees of a place; none while a reason is needed and not given.
     *
     * @param asked the viewer's own corner for the viewer's own cases
     */
    public static Scope scope(Viewer viewer, Place asked, Circumstances now) {
        Scope seen = viewer.postsOn(now.day()).stream()
                .filter(post -> byPost(viewer, post, Right.SEE_CASES, asked).given(now.reason()) == Outcome.ALLOWED)
                .sorted((one, other) -> Boolean.compare(isWorker(one), isWorker(other)))
                .findFirst()
                .map(post -> byPost(viewer, post, asked, now))
                .orElse(Scope.nothing());
        return seen.intersect(Scope.withoutPersons(withheld(viewer, now)));
    }

    private static Scope byPost(Viewer viewer, Post post, Place asked, Circumstances now) {
        if (asked.kind() == Place.Kind.PERSON) {
            return Scope.ofPersons(own(viewer, now));
        }
        Scope place = of(asked, now).intersect(of(post.place(), now));
        return isWorker(post) ? place.intersect(Scope.ofPersons(own(viewer, now))) : place;
    }

    private static boolean isWorker(Post post) {
        return post.role() == Role.WORKER;
    }

    private static Scope of(Place place, Circumstances now) {
        return switch (place.kind()) {
            case COUNTY -> Scope.everything();
            case SERVICE, DISTRICT -> Scope.ofTeams(now.teams().under(place, now.day()));
            case TEAM, NOBODY -> Scope.ofTeams(Set.of(place.id()));
            case PERSON -> Scope.nothing();
        };
    }

    /** Persons whose cases the viewer has, as long as the viewer may have any. */
    private static Set<String> own(Viewer viewer, Circumstances now) {
        if (may(viewer, Right.SEE_CASES, Place.ofPerson(viewer.id()), now.day()) != Outcome.ALLOWED) {
            return Set.of();
        }
        return viewer.worker()
                .map(worker -> now.involvements().personsOf(worker, now.day()))
                .orElse(Set.of());
    }

    private static Set<String> withheld(Viewer viewer, Circumstances now) {
        return now.conflicts().of(viewer.id(), now.day());
    }
}
