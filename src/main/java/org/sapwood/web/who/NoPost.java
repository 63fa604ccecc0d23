package org.sapwood.web.who;

/** Somebody has signed in who holds no post today. */
public final class NoPost extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
