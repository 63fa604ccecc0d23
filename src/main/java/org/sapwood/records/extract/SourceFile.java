package org.sapwood.records.extract;

/**
 * A file that was read.
 *
 * @param name relative to the extract
 * @param sha256 of its bytes, in hex
 */
public record SourceFile(String name, long bytes, String sha256) {}
