package org.sapwood.briefing;

import java.io.IOException;

/** Opens a desk on the records and definitions that are current, and tells when there are newer ones. */
public interface Desks {
    /** A text that differs as soon as another load is current or a pack has changed; cheap to ask again and again. */
    String edition() throws IOException;

    /**
     * A desk of that edition or a newer one; the caller closes it.
     *
     * @throws org.sapwood.definition.Refusal when a pack has a fault or there is no load
     */
    Desk open() throws IOException;
}
