package org.sapwood.web.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.InFigures;
import org.sapwood.briefing.year.Curve;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Scoring;
import org.sapwood.tree.item.TurnTheCurve;
import org.sapwood.web.chart.Figure;
import org.sapwood.web.chart.LineChart;
import org.sapwood.web.chart.Measured;
import org.sapwood.web.chart.Outlook;
import org.sapwood.web.chart.Point;
import org.sapwood.web.chart.Series;
import org.sapwood.web.frame.Words;

/** A turn-the-curve sheet as a line: the quarters before, where doing nothing would lead, and what came. */
public final class CurveDrawing {
    private CurveDrawing() {}

    /**
     * @param id of the sheet, unique in the page
     * @param day by which it is drawn
     */
    public static Figure draw(String id, Desk desk, Measure measure, TurnTheCurve sheet, LocalDate day) {
        List<Curve.Came> quarters = Curve.came(desk, measure, sheet, day).stream()
                .filter(came -> !came.isYear())
                .toList();
        List<Point> points = new ArrayList<>();
        sheet.history()
                .forEach(point -> points.add(new Point(
                        Periods.parse(point.period()).getFirst(), Optional.of(point.value()), Point.Mark.USUAL)));
        quarters.stream()
                .filter(came -> came.actual().isPresent())
                .forEach(came -> points.add(new Point(came.period(), came.actual(), Point.Mark.USUAL)));
        LineChart chart = LineChart.of(
                id, headline(measure, sheet), subtitle(sheet), measured(measure), new Series(measure.title(), points));
        return quarters.isEmpty()
                ? chart.figure()
                : outlook(quarters.getLast())
                        .map(chart::withOutlook)
                        .orElse(chart)
                        .figure();
    }

    private static Optional<Outlook> outlook(Curve.Came last) {
        Optional<BigDecimal> low = last.ahead().low();
        Optional<BigDecimal> high = last.ahead().high();
        return low.isPresent() && high.isPresent()
                ? Optional.of(new Outlook(last.period().last(), last.ahead().value(), low.get(), high.get()))
                : Optional.empty();
    }

    private static String headline(Measure measure, TurnTheCurve sheet) {
        if (sheet.forecast().isEmpty()) {
            return measure.title() + ": there is no forecast for this kind of indicator yet.";
        }
        TurnTheCurve.Ahead ahead = sheet.forecast().getFirst();
        return "If nothing is done, this stays at about " + InFigures.value(measure, ahead.value()) + ".";
    }

    private static String subtitle(TurnTheCurve sheet) {
        return "Quarters of the team. The forecast was made on "
                + Words.english().date(sheet.on()) + " from load " + sheet.snapshot() + " and stays as it was.";
    }

    private static Measured measured(Measure measure) {
        return switch (measure.scoring()) {
            case Scoring.Proportion _ -> Measured.PERCENT;
            case Scoring.RatePer _ -> Measured.RATE;
            case Scoring.Count _, Scoring.Mean _, Scoring.Median _, Scoring.Percentile _ -> Measured.COUNT;
        };
    }
}
