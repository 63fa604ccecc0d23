package org.sapwood.definition;

import java.time.LocalDate;

/**
 * A change to a definition.
 *
 * @param restatesHistory true when earlier figures are computed anew by it
 */
public record Change(LocalDate date, String what, boolean restatesHistory) {}
