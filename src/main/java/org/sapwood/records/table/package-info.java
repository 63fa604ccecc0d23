/**
 * Tables as files: rows of clean text written as CSV or as Parquet. May import {@code definition}; knows no source and
 * no snapshot.
 */
package org.sapwood.records.table;
