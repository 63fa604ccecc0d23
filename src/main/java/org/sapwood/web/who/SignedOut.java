package org.sapwood.web.who;

/** A program was signed in by a session that has come to its end. */
public final class SignedOut extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
