package org.sapwood.web.workshop;

import java.security.Principal;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.Version;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.Places;

/** What a viewer may do with a measure as it stands. */
public record MayDo(boolean change, boolean putForward, boolean takeBack, boolean agree, boolean define, boolean run) {
    static MayDo of(Gate gate, Places places, Workshops workshops, Unit team, Version version, Principal who) {
        MeasureOfSuccess.State state = ((MeasureOfSuccess) version.item()).state();
        boolean ours = gate.may(who, Right.PROPOSE_MEASURE, places.of(team));
        boolean forward = state == MeasureOfSuccess.State.PROPOSED || state == MeasureOfSuccess.State.CHALLENGED;
        boolean agreed = state == MeasureOfSuccess.State.AGREED;
        boolean draft = state == MeasureOfSuccess.State.DRAFT;
        return new MayDo(
                ours && draft,
                ours && draft,
                ours && (forward || agreed || state == MeasureOfSuccess.State.DROPPED),
                gate.may(who, Right.AGREE_MEASURE, places.of(team)) && forward,
                mayDefine(gate, places, team, who) && agreed,
                mayRun(gate, places, team, who));
    }

    /** Those who found it, or the analysts who look after the packs. */
    static boolean mayDefine(Gate gate, Places places, Unit team, Principal who) {
        return gate.may(who, Right.PROPOSE_MEASURE, places.of(team)) || gate.may(who, Right.PUBLISH, Place.county());
    }

    /**
     * Whoever reads the team's figures; of those who write conditions, only who sees all cases of the team: of a worker's
     * own cases a figure would be one about the worker, and of the others' cases it would tell what the worker may not see.
     */
    static boolean mayRun(Gate gate, Places places, Unit team, Principal who) {
        return gate.seesPlainly(who, team)
                && (gate.may(who, Right.SEE_CASE, places.of(team))
                        || !gate.may(who, Right.PROPOSE_MEASURE, places.of(team)));
    }
}
