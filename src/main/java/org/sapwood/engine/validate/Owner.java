package org.sapwood.engine.validate;

/**
 * Whose a record is.
 *
 * @param worker blank when nobody is known
 * @param team blank when a return, which knows no teams, was all there was
 */
public record Owner(String worker, String team) {
    static final Owner NOBODY = new Owner("", "");
}
