package org.sapwood.web.api;

/** Ends a request with a problem. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem.Kind kind;
    private final String cure;
    private final boolean written;

    private Stop(Problem.Kind kind, String detail, String cure) {
        this(kind, detail, cure, false);
    }

    private Stop(Problem.Kind kind, String detail, String cure, boolean written) {
        super(detail);
        this.written = written;
        this.kind = kind;
        this.cure = cure;
    }

    /** What is not there and what one may not know of look the same. */
    static Stop notThere() {
        return notThere(false);
    }

    /** The same, of which the trail knows already what was asked for. */
    static Stop refused() {
        return notThere(true);
    }

    private static Stop notThere(boolean written) {
        return new Stop(
                Problem.Kind.NOT_THERE,
                "There is nothing at this address that you may know of",
                "Check the address and the ids in it; /api/v1/openapi.yaml says what can be asked for",
                written);
    }

    static Stop reasonNeeded() {
        return new Stop(
                Problem.Kind.REASON_NEEDED,
                "These cases are outside your own work, and no reason was given for looking at them",
                "Send the reason in words in the header " + CaseOperations.REASON);
    }

    static Stop notUnderstood(String detail, String cure) {
        return new Stop(Problem.Kind.NOT_UNDERSTOOD, detail, cure);
    }

    static Stop readOnly() {
        return new Stop(
                Problem.Kind.READ_ONLY,
                "The API changes nothing, so it answers no other request than GET and HEAD",
                "Make the change in the web app");
    }

    Problem.Kind kind() {
        return kind;
    }

    boolean isWritten() {
        return written;
    }

    String cure() {
        return cure;
    }
}
