package org.sapwood.briefing.workshop;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Unit;
import org.sapwood.engine.Score;
import org.sapwood.tree.item.Aspect;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.MeasureOfSuccess;

/**
 * Measures that there are already, with a team's figures of last year: only those of which the team had a case.
 *
 * @param year the last financial year that is over
 */
public record Instead(Period year, List<Line> lines) {
    public Instead {
        lines = List.copyOf(lines);
    }

    /** @param sameCases whether it is about the cases that the team has chosen for its own measure */
    public record Line(Measure measure, Score score, boolean sameCases, boolean sameAspect) {}

    public static Instead of(Desk desk, Unit team, MeasureOfSuccess found) {
        int starts = FinancialYear.of(desk.snapshot().extractedOn()).starts() - 1;
        Period year = Periods.parse(new FinancialYear(starts).toString()).getFirst();
        List<Measure> measures = desk.computable(desk.catalogue().measures(List.of()));
        Map<String, Score> scores = desk.scores(measures, List.of(year), Level.UNIT).stream()
                .filter(score -> score.unit().equals(team.id()) && score.denominator() + score.excluded() > 0)
                .collect(Collectors.toMap(Score::measure, score -> score));
        List<Line> lines = measures.stream()
                .filter(measure -> scores.containsKey(measure.id()))
                .map(measure -> line(measure, scores.get(measure.id()), found))
                .sorted(Comparator.comparing(Line::sameCases)
                        .thenComparing(Line::sameAspect)
                        .reversed())
                .toList();
        return new Instead(year, lines);
    }

    private static Line line(Measure measure, Score score, MeasureOfSuccess found) {
        Optional<Aspect> aspect = Aspect.read(measure.meaning().kind());
        return new Line(
                measure,
                score,
                found.population().filter(measure.population()::equals).isPresent(),
                aspect.filter(found.aspect()::equals).isPresent());
    }
}
