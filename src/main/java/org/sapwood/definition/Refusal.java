package org.sapwood.definition;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Input that cannot be accepted, with every fault that was found. Thrown by any room, shown by the doors as it stands;
 * whoever throws it has changed nothing.
 */
public sealed class Refusal extends RuntimeException permits Unavailable {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public Refusal(List<Fault> faults) {
        super(faults.stream().map(Fault::sentence).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public Refusal(Fault fault) {
        this(List.of(fault));
    }

    public Refusal(Fault fault, Throwable cause) {
        this(List.of(fault));
        initCause(cause);
    }

    public List<Fault> faults() {
        return faults;
    }
}
