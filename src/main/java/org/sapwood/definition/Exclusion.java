package org.sapwood.definition;

/** Cases that are left out, with the reason that is shown for each. A condition that is null does not exclude. */
public record Exclusion(Clause when, String because) {}
