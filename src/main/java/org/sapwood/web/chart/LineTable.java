package org.sapwood.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Period;

/** A line chart in words: its table, its description and what each point says. */
final class LineTable {
    private final LineChart chart;
    private final Words words;

    LineTable(LineChart chart) {
        this.chart = chart;
        this.words = chart.words();
    }

    TableTwin twin() {
        List<String> header = new ArrayList<>();
        header.add(words.say("period"));
        chart.series().forEach(line -> header.add(line.name()));
        chart.target().ifPresent(target -> header.add(words.say("target")));
        header.add(words.say("note"));
        List<List<String>> rows = new ArrayList<>();
        if (!chart.periods().isEmpty()) {
            TimeGrid grid = TimeGrid.over(chart.periods());
            for (int slot = 0; slot < grid.slots(); slot++) {
                rows.add(row(grid.period(slot)));
            }
        }
        chart.outlook().ifPresent(outlook -> rows.add(outlookRow(outlook)));
        return new TableTwin(header, rows);
    }

    String description() {
        List<Point> known = chart.series().stream()
                .flatMap(line -> line.points().stream())
                .filter(point -> point.value().isPresent())
                .toList();
        Comparator<Point> byValue = Comparator.comparing(point -> point.value().orElseThrow());
        Comparator<Point> byTime = Comparator.comparing(point -> point.period().last());
        long special = known.stream()
                .filter(point -> point.mark() == Point.Mark.SPECIAL)
                .count();
        String said = words.say(
                "line.description",
                known.size(),
                said(known.stream().min(byTime).orElseThrow()),
                said(known.stream().max(byTime).orElseThrow()),
                said(known.stream().min(byValue).orElseThrow()),
                said(known.stream().max(byValue).orElseThrow()));
        return special == 0 ? said : said + " " + words.say("line.special", special);
    }

    /** A subtitle that also says what the uncommon points are, where there are any. */
    String explained(String subtitle) {
        String said = subtitle;
        for (Point.Mark mark : List.of(Point.Mark.SPECIAL, Point.Mark.PART)) {
            boolean drawn = chart.series().stream()
                    .flatMap(line -> line.points().stream())
                    .anyMatch(point -> point.mark() == mark && point.value().isPresent());
            if (drawn) {
                said = words.say(mark == Point.Mark.SPECIAL ? "explain.special" : "explain.part", said);
            }
        }
        return said;
    }

    String said(Point point) {
        String said = Months.longName(point.period(), words) + ": "
                + chart.show(point.value().orElseThrow());
        return switch (point.mark()) {
            case USUAL -> said;
            case SPECIAL, PART -> said + ", " + note(point);
        };
    }

    String said(Outlook outlook) {
        return words.say("outlook.short", chart.show(outlook.likely()));
    }

    String range(Outlook outlook) {
        return words.say("to", chart.show(outlook.low()), chart.show(outlook.high()));
    }

    private List<String> row(Period period) {
        List<String> cells = new ArrayList<>();
        cells.add(Months.longName(period, words));
        List<String> notes = new ArrayList<>();
        for (Series line : chart.series()) {
            Optional<Point> point = line.points().stream()
                    .filter(each -> each.period().first().equals(period.first()))
                    .findFirst();
            cells.add(point.flatMap(Point::value).map(chart::show).orElse(words.say("missing")));
            point.map(this::note)
                    .filter(note -> !note.isEmpty())
                    .ifPresent(note -> notes.add(chart.series().size() == 1 ? note : line.name() + ": " + note));
        }
        chart.target().map(chart::show).ifPresent(cells::add);
        cells.add(String.join("; ", notes));
        return cells;
    }

    private List<String> outlookRow(Outlook outlook) {
        List<String> cells = new ArrayList<>();
        cells.add(Months.longName(outlook.by(), words));
        cells.add(chart.show(outlook.likely()));
        chart.target().map(chart::show).ifPresent(cells::add);
        cells.add(words.say("outlook.note", range(outlook)));
        return cells;
    }

    private String note(Point point) {
        return switch (point.mark()) {
            case USUAL -> "";
            case SPECIAL -> words.say("special");
            case PART -> words.say("part");
        };
    }
}
