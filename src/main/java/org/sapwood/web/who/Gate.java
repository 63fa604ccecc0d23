package org.sapwood.web.who;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.sapwood.access.Circumstances;
import org.sapwood.access.Figures;
import org.sapwood.access.Outcome;
import org.sapwood.access.Place;
import org.sapwood.access.Policy;
import org.sapwood.access.Right;
import org.sapwood.access.Viewer;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Involved;
import org.sapwood.definition.Unit;

/** Asks the policy on behalf of pages. What a viewer may not do is not there. */
public final class Gate {
    private final Desk desk;
    private final People people;
    private final Places places;
    private final Involved involved;

    public Gate(Desk desk, People people, Places places, Involved involved) {
        this.desk = desk;
        this.people = people;
        this.places = places;
        this.involved = involved;
    }

    /** @throws NotThere unless the viewer may do this without giving a reason */
    public void demand(Principal principal, Right right, Place place) {
        if (Policy.may(viewer(principal), right, place, day()) != Outcome.ALLOWED) {
            throw new NotThere();
        }
    }

    public boolean may(Principal principal, Right right, Place place) {
        return Policy.may(viewer(principal), right, place, day()) == Outcome.ALLOWED;
    }

    /** Whether cases of a place are shown only once the viewer has said why they look. */
    public boolean asksWhy(Principal principal, Optional<Unit> team, Optional<String> reason) {
        return Policy.may(viewer(principal), Right.SEE_CASES, places.of(team), day())
                        .given(reason)
                == Outcome.NEEDS_REASON;
    }

    /** The records as the viewer may read them: a list asks for a place, one case may be anywhere. */
    public Desk cases(Principal principal, Optional<Unit> team, Optional<String> reason) {
        return desk.in(Policy.scope(viewer(principal), asked(principal, team), now(reason)));
    }

    /** A worker and a manager ask for the whole county and see of it what is theirs. */
    private Place asked(Principal principal, Optional<Unit> team) {
        if (team.isPresent()) {
            return places.of(team);
        }
        return viewer(principal).postsOn(day()).stream()
                .findFirst()
                .map(post -> post.place())
                .orElseGet(Place::county);
    }

    /** The viewer's own cases. */
    public Desk own(Principal principal) {
        Viewer viewer = viewer(principal);
        return desk.in(Policy.scope(viewer, Place.ofPerson(viewer.id()), now(Optional.empty())));
    }

    /**
     * What the policy says to somebody who asks for cases of a place, or to take them away.
     *
     * @param team empty for all cases that the viewer may see
     */
    public Outcome toCases(Principal principal, Right right, Optional<Unit> team, Optional<String> reason) {
        return Policy.may(viewer(principal), right, asked(principal, team), day())
                .given(reason);
    }

    /** How the figures of a place are given to the viewer. */
    public Figures figures(Principal principal, Place place) {
        return Policy.figures(viewer(principal), place, day());
    }

    public boolean seesPlainly(Principal principal, Unit team) {
        return Policy.figures(viewer(principal), places.of(team), day()) == Figures.PLAIN;
    }

    public Viewer viewer(Principal principal) {
        return people.byId(principal.getName()).viewer();
    }

    private LocalDate day() {
        return desk.snapshot().extractedOn();
    }

    private Circumstances now(Optional<String> reason) {
        return new Circumstances(day(), places::under, involved, (viewer, day) -> Set.of(), reason);
    }
}
