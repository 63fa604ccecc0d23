package org.sapwood.web.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Period;

/**
 * One to four series over months or quarters.
 *
 * @param id unique in the page
 * @param series all of periods of one length
 * @param limits only with a single series
 * @param outlook only with a single series
 */
public record LineChart(
        String id,
        String headline,
        String subtitle,
        Measured measured,
        List<Series> series,
        Optional<BigDecimal> target,
        Optional<Limits> limits,
        Optional<Outlook> outlook,
        Words words) {
    private static final int MOST_SERIES = 4;

    public LineChart {
        series = List.copyOf(series);
        if (series.size() > MOST_SERIES) {
            throw new IllegalArgumentException("The chart " + id + " has " + series.size()
                    + " lines: nobody can tell more than four apart, draw several charts.");
        }
        if (series.size() != 1 && (limits.isPresent() || outlook.isPresent())) {
            throw new IllegalArgumentException(
                    "The chart " + id + " has limits or an outlook: give them with a single line only.");
        }
        if (periods(series).stream().map(Period::months).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "The chart " + id + " mixes periods of different lengths: draw one chart for each.");
        }
    }

    public static LineChart of(String id, String headline, String subtitle, Measured measured, Series... series) {
        return new LineChart(
                id,
                headline,
                subtitle,
                measured,
                List.of(series),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Words.english());
    }

    public LineChart withTarget(BigDecimal at) {
        return new LineChart(id, headline, subtitle, measured, series, Optional.of(at), limits, outlook, words);
    }

    public LineChart withLimits(Limits between) {
        return new LineChart(id, headline, subtitle, measured, series, target, Optional.of(between), outlook, words);
    }

    public LineChart withOutlook(Outlook ahead) {
        return new LineChart(id, headline, subtitle, measured, series, target, limits, Optional.of(ahead), words);
    }

    public LineChart in(Words language) {
        return new LineChart(id, headline, subtitle, measured, series, target, limits, outlook, language);
    }

    public Figure figure() {
        LineTable table = new LineTable(this);
        return new Figure(
                headline,
                table.explained(subtitle),
                View.both(draw(View.WIDE, table), draw(View.NARROW, table), words),
                table.twin());
    }

    private String draw(View view, LineTable table) {
        return isEmpty() ? Nothing.draw(view, id, headline, words) : new LinePlot(this, view).draw(table.description());
    }

    boolean isEmpty() {
        return series.stream()
                .flatMap(line -> line.points().stream())
                .allMatch(point -> point.value().isEmpty());
    }

    List<Period> periods() {
        return periods(series);
    }

    String show(BigDecimal value) {
        return measured.show(value, words);
    }

    private static List<Period> periods(List<Series> series) {
        return series.stream()
                .flatMap(line -> line.points().stream())
                .map(Point::period)
                .toList();
    }
}
