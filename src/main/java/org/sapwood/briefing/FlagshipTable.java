package org.sapwood.briefing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Unit;
import org.sapwood.engine.CaseRow;
import org.sapwood.engine.Score;

/** A measure by team: last quarter, this quarter, and the open cases that are past its limit. */
public final class FlagshipTable {
    /**
     * One team, or the county.
     *
     * @param overdue empty when the measure has no companion or the unit has nothing open
     */
    public record Row(String unit, String name, Optional<Score> last, Optional<Score> now, Optional<Score> overdue) {}

    private final Desk desk;
    private final Period now;
    private final Period last;
    private final Map<Level, List<Score>> scores = new EnumMap<>(Level.class);

    public FlagshipTable(Desk desk) {
        this.desk = desk;
        YearMonth month = YearMonth.from(desk.snapshot().extractedOn());
        this.now = Periods.quarterOf(month);
        this.last = Periods.quarterOf(now.first().minusMonths(1));
    }

    public Period now() {
        return now;
    }

    public Period last() {
        return last;
    }

    /** The measures for which the county has set targets, those with a limit and a companion first. */
    public List<Measure> flagships() {
        return desk.catalogue().measures(List.of()).stream()
                .filter(measure -> !measure.targets().isEmpty())
                .sorted((a, b) ->
                        Boolean.compare(b.openCases().isPresent(), a.openCases().isPresent()))
                .toList();
    }

    /** The county first, then the teams that had a case in either quarter or have one open. */
    public List<Row> rows(Measure measure) {
        List<Row> rows = new ArrayList<>(rows(measure, Level.COUNTY));
        rows.addAll(rows(measure, Level.UNIT));
        return rows;
    }

    public List<Row> rows(Measure measure, Level level) {
        Map<String, Score> before = scores(measure.id(), last, level);
        Map<String, Score> current = scores(measure.id(), now, level);
        Map<String, Score> overdue =
                measure.openCases().map(open -> scores(open, now, level)).orElse(Map.of());
        TreeSet<String> units = new TreeSet<>(before.keySet());
        units.addAll(current.keySet());
        units.addAll(overdue.keySet());
        return units.stream()
                .map(unit -> new Row(
                        unit,
                        name(unit),
                        Optional.ofNullable(before.get(unit)),
                        Optional.ofNullable(current.get(unit)),
                        Optional.ofNullable(overdue.get(unit))))
                .toList();
    }

    private Map<String, Score> scores(String measure, Period period, Level level) {
        Map<String, Score> byUnit = new LinkedHashMap<>();
        scores.computeIfAbsent(level, this::all).stream()
                .filter(score ->
                        score.measure().equals(measure) && score.period().equals(period))
                .forEach(score -> byUnit.put(score.unit(), score));
        return byUnit;
    }

    /** Everything that the tables show at a level, counted in one go. */
    private List<Score> all(Level level) {
        List<Measure> measures = new ArrayList<>(flagships());
        flagships()
                .forEach(measure -> measure.openCases()
                        .map(desk.catalogue().library().measures()::get)
                        .ifPresent(measures::add));
        return desk.scores(measures, List.of(last, now), level);
    }

    private String name(String unit) {
        Organisation organisation = desk.catalogue().library().organisation();
        return unit.equals(Organisation.COUNTY)
                ? organisation.units().stream()
                        .filter(part -> part.kind().equals("county"))
                        .map(Unit::name)
                        .findFirst()
                        .orElse("")
                : organisation
                        .unit(unit, desk.snapshot().extractedOn())
                        .map(Unit::name)
                        .orElse("");
    }

    /** A case of this quarter that did not meet the measure, to show how a case is explained. */
    public Optional<CaseRow> workedCase(Measure measure) {
        return desk.cases(measure, now, Optional.empty(), Level.UNIT).cases().stream()
                .filter(row -> row.outcome() instanceof Outcome.NotMet)
                .findFirst();
    }
}
