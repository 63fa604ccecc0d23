/**
 * Where records come from: folders of files and databases, as rows of raw bytes. May import {@code definition} and
 * {@code records.table}; knows no types of cells and no snapshot.
 */
package org.sapwood.records.extract;
