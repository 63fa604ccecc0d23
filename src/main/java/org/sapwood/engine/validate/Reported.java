package org.sapwood.engine.validate;

import org.sapwood.definition.returns.ReturnRule;

/**
 * A finding as a person reads it.
 *
 * @param line of the row in its file, from 1; 0 when the file has no lines
 * @param person blank when the row does not say
 * @param owner who worked with the person on the day that matters
 */
public record Reported(
        ReturnRule rule, String table, String file, int line, String person, Owner owner, Finding finding) {}
