package org.sapwood.web.year;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Priority;
import org.sapwood.tree.thread.PrimeSet;
import org.sapwood.tree.thread.Teams;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;

/**
 * Who tends trunk and branches. The trunk is the county's. A branch is also tended by whoever leads a service of which a team
 * has one of the branch's PIs among its prime PIs; a new one by whoever leads a service.
 */
public final class Branches {
    private final Years years;
    private final Places places;
    private final Gate gate;

    public Branches(Years years, Places places, Gate gate) {
        this.years = years;
        this.places = places;
        this.gate = gate;
    }

    boolean mayTend(Principal principal, Item item) {
        return switch (item) {
            case Priority _ -> mayTendTrunk(principal);
            case ActionPlan plan -> mayTendTrunk(principal) || reached(plan).anyMatch(place -> may(principal, place));
            default -> false;
        };
    }

    public boolean mayTendTrunk(Principal principal) {
        return may(principal, Place.county());
    }

    /** Whether somebody may begin a new branch. */
    public boolean mayGrow(Principal principal) {
        return mayTendTrunk(principal) || services().anyMatch(place -> may(principal, place));
    }

    /** @throws NotThere unless the viewer may */
    static void demand(boolean may) {
        if (!may) {
            throw new NotThere();
        }
    }

    private boolean may(Principal principal, Place place) {
        return gate.may(principal, Right.EDIT_TREE, place);
    }

    private Stream<Place> services() {
        return Teams.on(years.library(), years.day()).stream()
                .map(places::serviceOf)
                .distinct();
    }

    private Stream<Place> reached(ActionPlan plan) {
        List<PrimeSet> sets = Teams.primeSets(years.tree(), years.library(), plan.year(), years.day());
        return sets.stream()
                .filter(set -> plan.measures().stream().anyMatch(set::has))
                .map(set -> years.library().organisation().unit(set.team(), years.day()))
                .flatMap(Optional<Unit>::stream)
                .map(places::serviceOf)
                .distinct();
    }
}
