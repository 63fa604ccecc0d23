package org.sapwood.web.chart;

import java.math.BigDecimal;

/** The average of a series and the range in which it moves while nothing has changed. */
public record Limits(BigDecimal centre, BigDecimal lower, BigDecimal upper) {}
