/**
 * Raw rows become clean rows: columns are matched, cells read, keys compared; what cannot be read goes to quarantine.
 * May import {@code definition}, {@code records.cell}, {@code records.extract} and {@code records.table}.
 */
package org.sapwood.records.intake;
