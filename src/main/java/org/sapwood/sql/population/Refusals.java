package org.sapwood.sql.population;

import java.util.Collection;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Refusal;

/** Makes the refusals of one file, each with its place. */
record Refusals(String file) {
    Refusal at(Place place, String message, String cure) {
        return new Refusal(new Fault(file, place.line(), place.column(), message, cure));
    }

    /** For a name that is not known, with the nearest one that is. */
    Refusal unknown(Place place, String what, String name, Collection<String> known) {
        return at(place, "there is no " + what + " " + name, Nearest.cure(name, known));
    }
}
