package org.sapwood.definition;

import java.util.List;

/** A measure or a data-quality rule: to everything that counts cases they are the same thing. */
public sealed interface Definition permits Measure, Rule {
    String id();

    String title();

    /** Id of the population whose cases it judges. */
    String population();

    List<Exclusion> exclusions();

    /** SHA-256, in hex, of everything that decides its figures; the population's own hash is apart. */
    String hash();

    List<Example> examples();
}
