/**
 * Reads pack folders into a {@link org.sapwood.definition.Library}, checks them, and runs their examples. May import
 * {@code definition} and {@code sql}, and the CSV library; knows no table, code or word of any service: those are what
 * it reads.
 */
package org.sapwood.pack;
