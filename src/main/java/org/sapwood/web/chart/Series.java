package org.sapwood.web.chart;

import java.util.List;

/** A line on a chart. Periods that are left out are gaps, like those with no value. */
public record Series(String name, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }
}
