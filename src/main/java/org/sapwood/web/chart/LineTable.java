package org.sapwood.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        record Known(Series line, Point point) {}
        List<Known> known = chart.series().stream()
                .flatMap(line -> line.points().stream()
                        .filter(point -> point.value().isPresent())
                        .map(point -> new Known(line, point)))
                .toList();
        Comparator<Known> byValue =
                Comparator.comparing(each -> each.point().value().orElseThrow());
        Comparator<Known> byTime =
                Comparator.comparing(each -> each.point().period().last());
        Function<Optional<Known>, String> said =
                each -> said(each.orElseThrow().line(), each.orElseThrow().point());
        long special = known.stream()
                .filter(each -> each.point().mark() == Point.Mark.SPECIAL)
                .count();
        String all = words.say(
                "line.description",
                known.size(),
                said.apply(known.stream().min(byTime)),
                said.apply(known.stream().max(byTime)),
                said.apply(known.stream().min(byValue)),
                said.apply(known.stream().max(byValue)));
        return special == 0 ? all : all + " " + words.say("line.special", special);
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

    /** With the name of its line where there are several. */
    String said(Series line, Point point) {
        String name = chart.series().size() == 1 ? "" : ", " + line.name();
        String said = Months.longName(point.period(), words) + name + ": "
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
