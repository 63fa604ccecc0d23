package org.sapwood.cli;

/** The levels as they are written on the command line. */
enum Levels {
    unit,
    service,
    district,
    county;

    org.sapwood.definition.Level level() {
        return org.sapwood.definition.Level.valueOf(name().toUpperCase(java.util.Locale.ROOT));
    }
}
