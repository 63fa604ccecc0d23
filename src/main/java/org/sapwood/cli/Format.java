package org.sapwood.cli;

/** How a result is printed: aligned for reading, or for another program. */
enum Format {
    table,
    csv,
    json
}
