/**
 * Statutory returns, which this package alone knows: the SSDA903 as CSV files or XML, and the CIN census as XML, made
 * into rows of the tables that a layout declares. May import {@code definition}, {@code records.extract} and {@code
 * records.table}.
 */
package org.sapwood.records.returns;
