package org.sapwood.tree;

import org.sapwood.definition.Fault;

/** An item that breaks a rule of the tree. */
public record Breach(String id, String message, String cure) {
    Fault fault() {
        return Fault.of(message, cure);
    }
}
