package org.sapwood.bench;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sapwood.bench.NationalContent.MeasureText;
import org.sapwood.definition.Clause;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Population;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Source;
import org.sapwood.definition.Unit;
import org.sapwood.definition.Unknowns;
import org.sapwood.definition.WorkingDays;
import org.sapwood.engine.store.ServingKey;
import org.sapwood.sql.condition.Conditions;
import org.sapwood.sql.population.PopulationReader;
import org.sapwood.sql.population.Reading;

/** The nation's content, read by the same readers as a pack's: texts through the gate, conditions typed. */
final class NationalLibrary {
    static final String LAYOUT = "nation";
    private static final int DISTRICTS = 12;
    private static final int TEAMS_OF_A_SERVICE = 40;

    private NationalLibrary() {}

    static Library of(Scale scale) {
        PopulationReader reader = new PopulationReader(NationalContent.tables(), List.of(), List.of());
        Map<String, Population> populations = new LinkedHashMap<>();
        NationalContent.populations().forEach((id, sql) -> populations.put(id, population(id, sql, reader)));
        Map<String, Measure> measures = NationalContent.measures().stream()
                .map(text -> measure(text, populations.get(text.population())))
                .collect(Collectors.toMap(Measure::id, measure -> measure, (one, two) -> one, LinkedHashMap::new));
        Layout layout = new Layout(LAYOUT, "A made-up nation", NationalContent.tables());
        return new Library(
                List.of(),
                Map.of(layout.name(), layout),
                Map.of(),
                populations,
                measures,
                Map.of(),
                Map.of(),
                Map.of(),
                new WorkingDays(holidays()),
                new Organisation(units(scale.teams())),
                Map.of());
    }

    /** Christmas and New Year of the years in which there are cases. */
    static Set<LocalDate> holidays() {
        return IntStream.rangeClosed(2021, 2028)
                .boxed()
                .flatMap(year -> List.of(
                        LocalDate.of(year, Month.JANUARY, 1),
                        LocalDate.of(year, Month.DECEMBER, 25),
                        LocalDate.of(year, Month.DECEMBER, 26))
                        .stream())
                .collect(Collectors.toSet());
    }

    static int services(int teams) {
        return Math.max(DISTRICTS, teams / TEAMS_OF_A_SERVICE);
    }

    static String service(int team, int teams) {
        return "S" + team % services(teams);
    }

    static String district(int team, int teams) {
        return "D" + team % services(teams) % DISTRICTS;
    }

    private static List<Unit> units(int teams) {
        List<Unit> units = new ArrayList<>();
        for (int service = 0; service < services(teams); service++) {
            units.add(unit("S" + service, "service", Optional.empty(), ""));
        }
        for (int team = 0; team < teams; team++) {
            units.add(unit("T" + team, "team", Optional.of(service(team, teams)), district(team, teams)));
        }
        return units;
    }

    private static Unit unit(String id, String kind, Optional<String> parent, String district) {
        return new Unit(id, id, kind, parent, "", district, Optional.empty(), Optional.empty());
    }

    private static Population population(String id, String sql, PopulationReader reader) {
        Reading reading = reader.readPopulation(sql, id);
        return new Population(
                id,
                "nation",
                id,
                sql,
                id,
                reading.columns(),
                reading.countsWhen(),
                reading.uses(),
                ServingKey.hash(sql));
    }

    private static Measure measure(MeasureText text, Population population) {
        return new Measure(
                text.id(),
                "nation",
                text.numerator(),
                new Measure.Meaning("", "", "", "", "how well", new Source("", "", "", ""), ""),
                population.id(),
                List.of(),
                Optional.of(new Clause(text.numerator(), Conditions.read(text.numerator(), population.columns()))),
                new Scoring.Proportion(),
                CountOf.CASES,
                Unknowns.KEEP,
                1,
                new Improvement.None(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                text.id(),
                ServingKey.hash(text.population() + text.numerator()));
    }
}
