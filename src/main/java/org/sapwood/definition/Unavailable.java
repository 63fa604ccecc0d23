package org.sapwood.definition;

/** A disk, a database or another process stands in the way: nothing is wrong with what was asked or given. */
public final class Unavailable extends Refusal {
    private static final long serialVersionUID = 1L;

    public Unavailable(Fault fault) {
        super(fault);
    }

    public Unavailable(Fault fault, Throwable cause) {
        super(fault, cause);
    }
}
