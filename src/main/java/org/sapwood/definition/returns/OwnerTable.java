package org.sapwood.definition.returns;

/**
 * Which table of a return tells who worked with whom, and when, and its columns.
 *
 * @param worker the column of the worker's id
 * @param from the first day
 * @param to the last day; blank while it lasts
 */
public record OwnerTable(String table, String worker, String from, String to) {}
