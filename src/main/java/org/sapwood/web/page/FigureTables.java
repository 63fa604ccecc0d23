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
import org.sapwood.briefing.TeamPage;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Target;
import org.sapwood.definition.Unit;
import org.sapwood.engine.Score;
import org.sapwood.web.export.Export;

/**
 * Figures as tables to take away: by place and by month, never by worker. Where the viewer may not have a figure as it was
 * counted, it says so.
 *
 * @param plain whether the figures of the page's place are given
 * @param countyPlain whether those of the county are
 */
record FigureTables(MeasurePage page, boolean plain, boolean countyPlain) {
    static final String WITHHELD = "withheld";

    private static final List<String> COUNTS = List.of("Value", "Met", "Count", "Left out", "Cannot tell");

    private static List<String> headed(String... first) {
        List<String> headings = new ArrayList<>(Arrays.asList(first));
        headings.addAll(COUNTS);
        return headings;
    }

    private static List<Object> row(Optional<Score> score, boolean given, Object... first) {
        List<Object> row = new ArrayList<>(Arrays.asList(first));
        if (!given) {
            COUNTS.forEach(heading -> row.add(WITHHELD));
            return row;
        }
        row.add(score.flatMap(Score::value).orElse(null));
        row.add(score.map(Score::numerator).orElse(null));
        row.add(score.map(Score::denominator).orElse(null));
        row.add(score.map(Score::excluded).orElse(null));
        row.add(score.map(Score::cannotTell).orElse(null));
        return row;
    }

    Export.Table figures() {
        String place = page.team().map(Unit::name).orElse("The whole county");
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(page.figure(), plain, place, page.now().text()));
        rows.add(row(page.before(), plain, place, page.last().text()));
        if (page.team().isPresent()) {
            rows.add(row(
                    page.county(), countyPlain, "The whole county", page.now().text()));
        }
        return new Export.Table("Figure", headed("Place", "Period"), rows);
    }

    /** @param all teams that stand; one without a case has nothing, one whose figures are not the viewer's has them withheld */
    Export.Table byTeam(List<Unit> all, Predicate<Unit> given) {
        Map<String, Score> shown =
                page.teams().stream().collect(Collectors.toMap(one -> one.team().id(), MeasurePage.ByTeam::score));
        List<List<Object>> rows = all.stream()
                .map(team -> row(
                        Optional.ofNullable(shown.get(team.id())),
                        given.test(team),
                        team.id(),
                        team.name(),
                        page.now().text()))
                .toList();
        return new Export.Table("By team", headed("Team id", "Team", "Period"), rows);
    }

    Export.Table trend() {
        List<List<Object>> rows = page.trend().stream()
                .map(month -> Arrays.<Object>asList(
                        month.period().text(), plain ? month.value().orElse(null) : WITHHELD))
                .toList();
        return new Export.Table("By month", List.of("Month", "Value"), rows);
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
                true,
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
