package org.sapwood.definition;

/**
 * A pack that is loaded.
 *
 * @param hash SHA-256, in hex, of all its files
 */
public record Pack(String id, String title, String version, String folder, String hash) {}
