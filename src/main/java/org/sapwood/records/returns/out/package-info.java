/** Writes statutory returns: the files that are handed in. */
package org.sapwood.records.returns.out;
