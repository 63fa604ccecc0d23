package org.sapwood.web.chart;

import java.math.BigDecimal;
import java.time.YearMonth;

/** Where a series is likely to be in a month to come, and how wrong that may be. */
public record Outlook(YearMonth by, BigDecimal likely, BigDecimal low, BigDecimal high) {}
