package org.sapwood.web.chart;

import java.util.List;

/** A drawing's figures as text. Every row has as many cells as the header. */
public record TableTwin(List<String> header, List<List<String>> rows) {
    public TableTwin {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("A row of " + row.size() + " cells under " + header.size()
                        + " headings: give every row a cell for each heading.");
            }
        }
    }
}
