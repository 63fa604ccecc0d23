package org.sapwood.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sapwood.briefing.MeasurePage;
import org.sapwood.briefing.OutsidePage;
import org.sapwood.briefing.Outward;
import org.sapwood.briefing.TeamPage;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Target;
import org.sapwood.definition.Unit;
import org.sapwood.engine.Score;
import org.sapwood.insight.disclosure.Published;
import org.sapwood.web.export.Export;

/**
 * Figures as tables to take away: by place and by month, never by worker. Those of places that are not the viewer's own stand
 * as they may be told outside, or it says that they are withheld.
 *
 * @param county whether the county's figures are given as they were counted
 */
record FigureTables(MeasurePage page, Outward outward, boolean county) {
    static final String COUNTY = "The whole county";
    static final String WITHHELD = "withheld";

    private static final List<String> COUNTS = List.of("Value", "Met", "Count", "Left out", "Cannot tell");

    private static List<String> headed(String... first) {
        List<String> headings = new ArrayList<>(Arrays.asList(first));
        headings.addAll(COUNTS);
        return headings;
    }

    private static List<Object> row(Optional<Score> score, Object... first) {
        List<Object> row = new ArrayList<>(Arrays.asList(first));
        row.add(score.flatMap(Score::value).orElse(null));
        row.add(score.map(Score::numerator).orElse(null));
        row.add(score.map(Score::denominator).orElse(null));
        row.add(score.map(Score::excluded).orElse(null));
        row.add(score.map(Score::cannotTell).orElse(null));
        return row;
    }

    private static List<Object> row(Outward.Figure figure, Object... first) {
        List<Object> row = new ArrayList<>(Arrays.asList(first));
        switch (figure.counts()) {
            case Published.Shown shown ->
                row.addAll(Arrays.asList(figure.value().orElse(null), shown.met(), shown.judged(), null, null));
            case Published.Withheld _ -> COUNTS.forEach(heading -> row.add(WITHHELD));
            case Published.Nothing _ -> COUNTS.forEach(heading -> row.add(null));
        }
        return row;
    }

    Export.Table figures() {
        String place = page.team().map(Unit::name).orElse(COUNTY);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(page.figure(), place, page.now().text()));
        rows.add(row(page.before(), place, page.last().text()));
        if (page.team().isPresent()) {
            String now = page.now().text();
            rows.add(
                    county
                            ? row(page.county(), COUNTY, now)
                            : row(outward.county(page.measure(), page.now()), COUNTY, now));
        }
        return new Export.Table("Figure", headed("Place", "Period"), rows);
    }

    /** @param all teams that stand; one without a case has nothing */
    Export.Table byTeam(List<Unit> all, Predicate<Unit> given) {
        Map<String, Score> shown =
                page.teams().stream().collect(Collectors.toMap(one -> one.team().id(), MeasurePage.ByTeam::score));
        List<List<Object>> rows = all.stream()
                .map(team -> given.test(team)
                        ? row(Optional.ofNullable(shown.get(team.id())), named(team, page.now()))
                        : row(
                                outward.figure(page.measure(), Level.UNIT, team.id(), page.now()),
                                named(team, page.now())))
                .toList();
        return new Export.Table("By team", headed("Team id", "Team", "Period"), rows);
    }

    private static Object[] named(Unit team, Period period) {
        return new Object[] {team.id(), team.name(), period.text()};
    }

    Export.Table trend() {
        return trend(page.trend());
    }

    private static Export.Table trend(List<MeasurePage.Month> months) {
        List<List<Object>> rows = months.stream()
                .map(month -> Arrays.<Object>asList(
                        month.period().text(), month.value().orElse(null)))
                .toList();
        return new Export.Table("By month", List.of("Month", "Value"), rows);
    }

    /** For somebody outside the county's staff; a month that is withheld has nothing, as one without a figure. */
    static List<Export.Table> outside(OutsidePage page) {
        List<List<Object>> figures = List.of(
                row(page.figure(), COUNTY, "this quarter"),
                row(page.before(), COUNTY, "the quarter before"),
                row(page.yearBefore(), COUNTY, "this quarter a year before"));
        List<List<Object>> teams = page.teams().stream()
                .map(one -> row(one.figure(), named(one.team(), page.now())))
                .toList();
        return List.of(
                new Export.Table("Figure", headed("Place", "Period"), figures),
                new Export.Table("By team", headed("Team id", "Team", "Period"), teams),
                trend(page.trend()));
    }

    static Export.Table measures(List<Measure> measures) {
        List<List<Object>> rows = measures.stream()
                .map(measure -> Arrays.<Object>asList(
                        measure.id(),
                        measure.title(),
                        measure.meaning().kind(),
                        measure.pack(),
                        measure.meaning().whyMeasured(),
                        measure.hash()))
                .toList();
        return new Export.Table(
                "Measures", List.of("Id", "Title", "Kind", "Pack", "Why it is measured", "Definition hash"), rows);
    }

    static Export.Table primes(TeamPage page) {
        List<List<Object>> rows =
                page.primes().stream().map(prime -> prime(page, prime)).toList();
        List<String> headings = new ArrayList<>(headed("Measure", "Title", "Period"));
        headings.addAll(
                List.of("Last quarter", "Target", "Against the target", "Open past the limit", "Definition hash"));
        return new Export.Table("Prime indicators", headings, rows);
    }

    private static List<Object> prime(TeamPage page, TeamPage.Prime prime) {
        List<Object> row = row(
                prime.now(),
                prime.measure().id(),
                prime.measure().title(),
                page.now().text());
        row.add(prime.last().flatMap(Score::value).orElse(null));
        row.add(prime.target().map(Target::at).orElse(null));
        row.add(prime.standing().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        row.add(prime.overdue().map(Score::numerator).orElse(null));
        row.add(prime.measure().hash());
        return row;
    }
}
