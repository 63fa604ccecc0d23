package org.sapwood.web.chart;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Period;

/**
 * One or two plain English sentences on the latest figure of a series: what it is, how it stands to its target and to a
 * year before, and what to be careful about.
 *
 * @param says with {} where the figure goes, such as {@code {} of assessments were finished in time}
 * @param asked the period one wants to know about, which may have no figure
 * @param cases how many cases the latest figure rests on
 */
public record Headline(
        String says,
        Measured measured,
        Improvement improvement,
        Optional<BigDecimal> target,
        List<Point> points,
        Period asked,
        Optional<Long> cases) {
    private static final long FEW = 20;
    private static final Words ENGLISH = Words.english();

    public Headline {
        points = List.copyOf(points);
    }

    /** For a measure that has only a title: {@code title: figure}. */
    public static String saying(String title) {
        return title + ": {}";
    }

    public String sentence() {
        Optional<Point> latest = points.stream()
                .filter(point -> point.value().isPresent())
                .filter(point -> !point.period().last().isAfter(asked.last()))
                .max(Comparator.comparing(point -> point.period().last()));
        String wanted = Months.longName(asked, ENGLISH);
        if (latest.isEmpty()) {
            return "There is no figure yet for " + wanted + ".";
        }
        String said = said(latest.get());
        return latest.get().period().last().equals(asked.last())
                ? said
                : "There is no figure for " + wanted + ". The latest: " + said;
    }

    private String said(Point latest) {
        BigDecimal value = latest.value().orElseThrow();
        StringBuilder said = new StringBuilder(says.replace("{}", measured.show(value, ENGLISH)))
                .append(" in ")
                .append(Months.longName(latest.period(), ENGLISH));
        String standing = new Standing(measured, improvement, target).of(value);
        if (!standing.isEmpty()) {
            said.append(", ").append(standing);
        }
        said.append('.');
        if (latest.mark() == Point.Mark.PART) {
            said.append(" The period is not over, so this will change.");
        }
        yearBefore(latest).ifPresent(before -> said.append(' ').append(change(before, value)));
        cases.filter(few -> few < FEW).ifPresent(few -> said.append(' ').append(caution(few)));
        return said.toString();
    }

    private Optional<BigDecimal> yearBefore(Point latest) {
        return points.stream()
                .filter(point -> ChronoUnit.MONTHS.between(
                                point.period().last(), latest.period().last())
                        == 12)
                .findFirst()
                .flatMap(Point::value);
    }

    private String change(BigDecimal before, BigDecimal now) {
        int way = now.compareTo(before);
        if (way == 0) {
            return "It was the same a year before.";
        }
        String was = "A year before it was " + measured.show(before, ENGLISH);
        return switch (improvement) {
            case Improvement.Increase _ -> was + ", so it is " + (way > 0 ? "better" : "worse") + " now.";
            case Improvement.Decrease _ -> was + ", so it is " + (way < 0 ? "better" : "worse") + " now.";
            case Improvement.Range _, Improvement.None _ -> was + ".";
        };
    }

    private String caution(long few) {
        if (few == 1) {
            return "It rests on a single case, which is too few to judge by.";
        }
        String rests = "It rests on only " + few + " cases";
        return measured == Measured.PERCENT && few > 0
                ? rests + ", so one case more or less moves it by about " + Math.round(100.0 / few) + " points."
                : rests + ", so it can change by chance.";
    }
}
