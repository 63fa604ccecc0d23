package org.sapwood.web.who;

/** What an address names is not there, or is not for this viewer to know of. */
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
