package org.sapwood.definition;

import java.math.BigDecimal;

/** @param year financial year, as {@code 2025/26} */
public record Target(String year, BigDecimal at, String why) {}
