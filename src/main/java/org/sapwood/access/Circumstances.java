package org.sapwood.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What the policy needs to know beyond who asks and for what, as it stands on one day.
 *
 * @param conflicts from whom a conflict of interest, or a sealed record, is kept whatever else is allowed
 * @param reason what the viewer gave as the reason for looking, if anything
 */
public record Circumstances(
        LocalDate day, Teams teams, Involvements involvements, Conflicts conflicts, Optional<String> reason) {

    /** The teams of the organisation. */
    @FunctionalInterface
    public interface Teams {
        /** Ids of the teams of a service or district on a day. */
        Set<String> under(Place place, LocalDate day);
    }

    /** Persons whose records a viewer must not see. */
    @FunctionalInterface
    public interface Conflicts {
        Set<String> of(String viewer, LocalDate day);
    }

    public Circumstances because(String why) {
        return new Circumstances(day, teams, involvements, conflicts, Optional.of(why));
    }
}
