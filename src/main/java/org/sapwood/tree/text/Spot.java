package org.sapwood.tree.text;

import org.sapwood.definition.Fault;

/** @param line first line is 1; 0 when there is none */
record Spot(String file, int line, int column) {
    Fault fault(String message, String cure) {
        return new Fault(file, line, column, message, cure);
    }
}
