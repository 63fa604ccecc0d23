package org.sapwood.tree.item;

import java.time.LocalDate;

/** What somebody answered. */
public record Answer(String words, String by, LocalDate on) {}
