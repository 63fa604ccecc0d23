package org.sapwood.web.records;

import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;

/** What somebody looks for with a search box: in the trail before they are told what was found. */
public final class Searches {
    private final Trail trail;

    public Searches(Trail trail) {
        this.trail = trail;
    }

    /** @param asked nothing is written when nothing was asked */
    void record(Principal principal, String among, String asked, int found) {
        if (!asked.isEmpty()) {
            trail.record(Event.of(principal.getName(), Action.SEARCH, among, asked)
                    .showing(found, Optional.empty(), Optional.empty()));
        }
    }

    /** Whether every word of what was asked stands somewhere in the texts. */
    static boolean fits(String asked, String... texts) {
        String all = String.join("\n", texts).toLowerCase(Locale.ROOT);
        return Arrays.stream(asked.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }
}
