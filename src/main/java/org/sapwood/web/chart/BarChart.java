package org.sapwood.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One figure for each of several teams, in the order in which they are given: the organisation's, never that of the
 * figures.
 */
public record BarChart(
        String id,
        String headline,
        String subtitle,
        Measured measured,
        List<Bar> bars,
        Optional<BigDecimal> target,
        Words words) {
    /**
     * @param note beside the figure, such as {@code 31 of 34}, or why there is none
     * @param own whether the reader belongs to it
     */
    public record Bar(String name, Optional<BigDecimal> value, String note, boolean own) {}

    public BarChart {
        bars = List.copyOf(bars);
    }

    public Figure figure() {
        return new Figure(headline, subtitle, View.both(draw(View.WIDE), draw(View.NARROW), words), twin());
    }

    String said(Bar bar) {
        String value = bar.value().map(figure -> measured.show(figure, words)).orElse(words.say("missing"));
        return bar.note().isEmpty() ? value : value + " (" + bar.note() + ")";
    }

    private String draw(View view) {
        return bars.stream().allMatch(bar -> bar.value().isEmpty())
                ? Nothing.draw(view, id, headline, words)
                : new BarPlot(this, view).draw();
    }

    private TableTwin twin() {
        List<String> header = new ArrayList<>(List.of(words.say("team"), words.say("figure"), words.say("note")));
        target.ifPresent(at -> header.add(2, words.say("target")));
        List<List<String>> rows = new ArrayList<>();
        for (Bar bar : bars) {
            List<String> row = new ArrayList<>();
            row.add(bar.own() ? words.say("own", bar.name()) : bar.name());
            row.add(bar.value().map(figure -> measured.show(figure, words)).orElse(words.say("missing")));
            target.ifPresent(at -> row.add(measured.show(at, words)));
            row.add(bar.note());
            rows.add(row);
        }
        return new TableTwin(header, rows);
    }
}
