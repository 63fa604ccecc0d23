package org.sapwood.definition;

import java.math.BigDecimal;

/** The limit that a timescale measure is about: where bunching would show. */
public record Threshold(String column, BigDecimal at, String unit) {}
