package org.sapwood.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long cases took, with the limit that a timescale sets: the whole distribution, not the percentage alone.
 *
 * @param casesByDays how many cases took so many days
 * @param limit the last day that is in time
 * @param unit of the days in the plural, such as {@code working days}
 */
public record Histogram(
        String id,
        String headline,
        String subtitle,
        SortedMap<Integer, Long> casesByDays,
        int limit,
        String unit,
        Words words) {
    public Histogram {
        SortedMap<Integer, Long> some = new TreeMap<>(casesByDays);
        some.values().removeIf(cases -> cases == 0);
        casesByDays = java.util.Collections.unmodifiableSortedMap(some);
    }

    public Figure figure() {
        if (casesByDays.isEmpty()) {
            return new Figure(
                    headline,
                    subtitle,
                    View.both(
                            Nothing.draw(View.WIDE, id, headline, words),
                            Nothing.draw(View.NARROW, id, headline, words),
                            words),
                    new TableTwin(header(), List.of()));
        }
        Bins bins = Bins.of(casesByDays, limit);
        return new Figure(
                headline,
                subtitle,
                View.both(
                        new HistogramPlot(this, bins, View.WIDE).draw(),
                        new HistogramPlot(this, bins, View.NARROW).draw(),
                        words),
                twin(bins));
    }

    String limitSaid() {
        return words.say("limit", limit, unit);
    }

    String lateSaid(Bins bins) {
        return words.say("late.of", bins.late(), bins.all());
    }

    String named(Bins.Bin bin) {
        String days = bin.last().isEmpty()
                ? words.say("or.more", bin.first())
                : bin.last().get() == bin.first()
                        ? Integer.toString(bin.first())
                        : words.say("to", bin.first(), bin.last().get());
        return days + " " + unit;
    }

    private TableTwin twin(Bins bins) {
        List<List<String>> rows = new ArrayList<>();
        for (Bins.Bin bin : bins.bins()) {
            rows.add(List.of(
                    named(bin), Long.toString(bin.cases()), words.say(bin.late() ? "late.past" : "late.in.time")));
        }
        return new TableTwin(header(), rows);
    }

    private List<String> header() {
        return List.of(words.say("took"), words.say("cases"), limitSaid());
    }
}
