package org.sapwood.engine;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Period;
import org.sapwood.definition.Population;
import org.sapwood.engine.cube.Tally;
import org.sapwood.engine.finish.Banding;
import org.sapwood.engine.finish.Finisher;
import org.sapwood.engine.finish.Finisher.Figure;
import org.sapwood.engine.finish.Levels;
import org.sapwood.engine.finish.Recipe;

/** Scores of one request: one level, one scope, several definitions and periods. */
final class Scorer {
    private static final int APRIL = 4;

    private final Library library;
    private final Calendar calendar;
    private final History history;
    private final Level level;
    private final Levels levels;
    private final Map<String, Tally> tallies;
    private final Map<String, Finisher> finishers = new HashMap<>();

    Scorer(
            Library library,
            Calendar calendar,
            History history,
            Level level,
            Levels levels,
            Map<String, Tally> tallies) {
        this.library = library;
        this.calendar = calendar;
        this.history = history;
        this.level = level;
        this.levels = levels;
        this.tallies = tallies;
    }

    List<Score> scores(Definition definition, Period period) {
        Recipe recipe = Recipe.of(definition);
        Map<String, Map<String, OptionalInt>> others = new HashMap<>();
        recipe.bands()
                .ifPresent(bands -> bands.caps()
                        .forEach(cap -> others.computeIfAbsent(
                                cap.measure(), id -> ownBands(library.measures().get(id), period))));
        return uncapped(definition, period).stream()
                .map(score -> score.withBand(Banding.capped(
                        recipe.bands(),
                        score.band(),
                        other -> others.get(other).getOrDefault(score.unit(), OptionalInt.empty()))))
                .toList();
    }

    private Map<String, OptionalInt> ownBands(Definition other, Period period) {
        Map<String, OptionalInt> bands = new HashMap<>();
        uncapped(other, period).forEach(score -> bands.put(score.unit(), score.band()));
        return bands;
    }

    private List<Score> uncapped(Definition definition, Period period) {
        Recipe recipe = Recipe.of(definition);
        Population population = library.populations().get(definition.population());
        boolean enough = history.reaches(population, calendar.grid().indexOf(period.first()), recipe.needsHistory());
        Finisher finisher = finishers.computeIfAbsent(
                definition.id(),
                id -> new Finisher(tallies.get(id), recipe, levels, population.countsWhen(), library.people()));
        return finisher.figures(calendar.months(period, population), peopleYear(period), enough).stream()
                .map(figure -> score(definition, period, recipe, figure))
                .toList();
    }

    private Score score(Definition definition, Period period, Recipe recipe, Figure figure) {
        return new Score(
                definition.id(),
                period,
                level,
                figure.unit(),
                figure.denominator(),
                figure.numerator(),
                figure.excluded(),
                figure.cannotTell(),
                figure.value(),
                Banding.own(recipe.bands(), figure.value(), figure.denominator()));
    }

    /** The calendar year in which the financial year of the period's last month began. */
    private static int peopleYear(Period period) {
        YearMonth last = period.last();
        return last.getMonthValue() >= APRIL ? last.getYear() : last.getYear() - 1;
    }
}
