package org.sapwood.web.page;

import java.security.Principal;
import org.sapwood.briefing.year.Course;
import org.sapwood.briefing.year.Prospect;
import org.sapwood.web.chart.TreeDrawing;
import org.sapwood.web.frame.AsAt;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.Places;
import org.sapwood.web.year.Years;

/** What a reader may know of the leaves of the tree: whose they are, and how the PI they belong to stands. */
record Leaves(Years years, Places places, Gate gate) {
    /** A leaf of an earlier day has no figure: what was foreseen then is not kept. */
    Trees.Teams seenBy(Principal reader, AsAt asAt) {
        return new Trees.Teams() {
            @Override
            public String name(String team) {
                return years.teamName(team);
            }

            @Override
            public TreeDrawing.State state(String team, String measure) {
                return asAt.isPast() || !gate.seesPlainly(reader, places.team(team))
                        ? TreeDrawing.State.NO_FIGURE
                        : years.prospects()
                                .of(team, measure)
                                .map(Prospect::course)
                                .map(Leaves::state)
                                .orElse(TreeDrawing.State.NO_FIGURE);
            }
        };
    }

    private static TreeDrawing.State state(Course course) {
        return switch (course) {
            case WILL_LIKELY_MISS -> TreeDrawing.State.CONCERN;
            case NO_FIGURE -> TreeDrawing.State.NO_FIGURE;
            case MAY_MISS, WILL_LIKELY_REACH, NO_TARGET, NO_PROJECTION -> TreeDrawing.State.USUAL;
        };
    }
}
