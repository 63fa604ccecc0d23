package org.sapwood.web.who;

/** What an address names is not there, or is not for this viewer to know of. */
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean written;

    public NotThere() {
        this(false);
    }

    private NotThere(boolean written) {
        this.written = written;
    }

    /** The same, of which the audit trail knows already what was asked for. */
    public static NotThere refused() {
        return new NotThere(true);
    }

    public boolean isWritten() {
        return written;
    }
}
