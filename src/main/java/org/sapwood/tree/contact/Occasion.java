package org.sapwood.tree.contact;

import java.time.Instant;

/**
 * A time at which digests are sent.
 *
 * @param name such as {@code weekly 2026-10-05}; the same on every server
 * @param due when it is to be sent
 * @param until when it is too late to send it
 */
public record Occasion(String name, Instant due, Instant until) {}
