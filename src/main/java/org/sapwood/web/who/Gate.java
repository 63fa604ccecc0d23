package org.sapwood.web.who;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Optional;
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
import org.sapwood.engine.CaseRow;

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

    /** @throws NotThere unless the viewer may do this, once the reason is given */
    public void demand(Principal principal, Right right, Place place, Optional<String> reason) {
        if (Policy.may(viewer(principal), right, place, day()).given(reason) != Outcome.ALLOWED) {
            throw new NotThere();
        }
    }

    /** Whether there is a place of the viewer's own where they may. */
    public boolean mayInOwnPlace(Principal principal, Right right) {
        return viewer(principal).posts().stream().anyMatch(post -> may(principal, right, post.place()));
    }

    public boolean may(Principal principal, Right right, Place place) {
        return Policy.may(viewer(principal), right, place, day()) == Outcome.ALLOWED;
    }

    /** The viewer's own place in which they may do something; empty when they may in none. */
    public Optional<Place> placeWhere(Principal principal, Right right) {
        return viewer(principal).postsOn(day()).stream()
                .map(post -> post.place())
                .filter(place -> may(principal, right, place))
                .findFirst();
    }

    /** Whether the county's figures are given as they were counted. */
    public boolean seesCountyPlainly(Principal principal) {
        return Policy.figures(viewer(principal), Place.county(), day()) == Figures.PLAIN;
    }

    /** Whether cases of a place are shown only once the viewer has said why they look. */
    public boolean asksWhy(Principal principal, Optional<Unit> team, Optional<String> reason) {
        return asksWhy(principal, Right.SEE_CASES, asked(principal, team), reason);
    }

    /** Whether something is shown only once the viewer has said why they look. */
    public boolean asksWhy(Principal principal, Right right, Place place, Optional<String> reason) {
        return Policy.may(viewer(principal), right, place, day()).given(reason) == Outcome.NEEDS_REASON;
    }

    /**
     * What the policy says of one case of somebody's.
     *
     * @param row as the records have it, read for this question only
     */
    public Outcome look(Principal principal, CaseRow row, Optional<String> reason) {
        Place place = places.find(row.unit()).map(places::of).orElseGet(Place::nobody);
        return Policy.look(viewer(principal), String.valueOf(row.personId()), place, now(reason));
    }

    /** The records as the viewer may read them: a list asks for a place. */
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
        return new Circumstances(day(), places::under, involved, (viewer, day) -> people.withheldFrom(viewer), reason);
    }
}
