package org.sapwood.web.chart;

/**
 * A drawing with what must stand beside it.
 *
 * @param headline a sentence that says what the drawing shows
 * @param subtitle what is measured, where, when
 * @param svg ready to be put into a page as it is
 * @param table the same figures for those who do not see the drawing, or want to read them
 */
public record Figure(String headline, String subtitle, String svg, TableTwin table) {}
