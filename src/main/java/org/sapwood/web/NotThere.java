package org.sapwood.web;

/** What an address names is not there, or is not for this viewer to know of. */
final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
