package org.sapwood.pack.yaml;

import org.sapwood.definition.Fault;

/** A place in a file; line and column begin at 1, and are 0 when there is none. */
public record Spot(String file, int line, int column) {
    public static Spot of(String file) {
        return new Spot(file, 0, 0);
    }

    public Fault fault(String message, String cure) {
        return new Fault(file, line, column, message, cure);
    }
}
