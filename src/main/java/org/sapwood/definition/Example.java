package org.sapwood.definition;

import java.util.Map;

/**
 * A worked case, run as a test and shown to readers.
 *
 * @param given values of facts by name, and of {@code as_at} and {@code extracted_on}; typed as the population types
 *     them; facts that are not given are missing
 * @param expect for a measure {@code met}, {@code not met}, {@code excluded} or {@code cannot tell}; for a rule
 *     {@code fails}, {@code passes} or {@code excluded}
 */
public record Example(Map<String, Object> given, String expect, int line) {}
