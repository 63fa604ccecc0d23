/**
 * Tables as files: rows written as CSV or as Parquet, one after the other or in blocks of columns. May import {@code
 * definition}; knows no source and no snapshot.
 */
package org.sapwood.records.table;
