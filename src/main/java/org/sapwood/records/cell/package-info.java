/**
 * One cell: whether its bytes are clean as they stand, and else what its text means as a declared type, what was adapted
 * on the way, and why it cannot be read. Pure; may import {@code definition}; knows no file and no table.
 */
package org.sapwood.records.cell;
