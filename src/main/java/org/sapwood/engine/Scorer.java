package org.sapwood.engine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sapwood.definition.Bands;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Period;
import org.sapwood.definition.Population;
import org.sapwood.engine.cube.Counts;
import org.sapwood.engine.cube.Tally;
import org.sapwood.engine.finish.Banding;
import org.sapwood.engine.finish.Figures;
import org.sapwood.engine.finish.Finisher;
import org.sapwood.engine.finish.Levels;
import org.sapwood.engine.finish.Months;
import org.sapwood.engine.finish.Recipe;
import org.sapwood.engine.finish.Span;

/** Figures of one request: one level, one scope, several definitions, the same periods. */
final class Scorer {
    private static final int APRIL = 4;

    private final Library library;
    private final Calendar calendar;
    private final Sufficiency sufficiency;
    private final Level level;
    private final Levels levels;
    private final Map<String, Tally> tallies;
    private final List<Period> periods;
    private final Map<String, Figures> finished = new HashMap<>();

    Scorer(
            Library library,
            Calendar calendar,
            Sufficiency sufficiency,
            Level level,
            Levels levels,
            Map<String, Tally> tallies,
            List<Period> periods) {
        this.library = library;
        this.calendar = calendar;
        this.sufficiency = sufficiency;
        this.level = level;
        this.levels = levels;
        this.tallies = tallies;
        this.periods = periods;
    }

    /** One for each period and unit with a case. */
    List<Score> scores(Definition definition) {
        Figures figures = figures(definition);
        Optional<Bands> bands = Recipe.of(definition).bands();
        List<Score> scores = new ArrayList<>();
        for (int period = 0; period < periods.size(); period++) {
            for (int unit = 0; unit < figures.units().size(); unit++) {
                int figure = figures.at(period, unit);
                if (figures.isThere(figure)) {
                    scores.add(score(definition, figures, period, unit, band(bands, figures, figure)));
                }
            }
        }
        return scores;
    }

    Figures figures(Definition definition) {
        return finished.computeIfAbsent(definition.id(), id -> finish(definition));
    }

    private Figures finish(Definition definition) {
        Recipe recipe = Recipe.of(definition);
        Population population = library.populations().get(definition.population());
        Function<Period, Optional<Untold>> untold = sufficiency.ofEach(definition);
        return new Finisher(tallies.get(definition.id()), recipe, levels, population.countsWhen(), library.people())
                .figures(periods.stream()
                        .map(period -> span(period, population, untold))
                        .toList());
    }

    private Span span(Period period, Population population, Function<Period, Optional<Untold>> untold) {
        Months months = calendar.months(period, population);
        return new Span(
                months.first(),
                months.last(),
                peopleYear(period),
                untold.apply(period).isEmpty());
    }

    private OptionalInt band(Optional<Bands> bands, Figures figures, int figure) {
        return Banding.capped(
                bands,
                own(bands, figures, figure),
                other -> own(
                        library.measures().get(other).bands(),
                        figures(library.measures().get(other)),
                        figure));
    }

    private static OptionalInt own(Optional<Bands> bands, Figures figures, int figure) {
        return bands.isPresent()
                ? Banding.own(bands, figures.value(figure), figures.denominator(figure))
                : OptionalInt.empty();
    }

    private Score score(Definition definition, Figures figures, int period, int unit, OptionalInt band) {
        int figure = figures.at(period, unit);
        return new Score(
                definition.id(),
                periods.get(period),
                level,
                figures.units().get(unit),
                figures.denominator(figure),
                figures.of(Counts.Of.MET, figure),
                figures.of(Counts.Of.EXCLUDED, figure),
                figures.of(Counts.Of.CANNOT_TELL, figure),
                figures.value(figure),
                band);
    }

    /** The calendar year in which the financial year of the period's last month began. */
    private static int peopleYear(Period period) {
        YearMonth last = period.last();
        return last.getMonthValue() >= APRIL ? last.getYear() : last.getYear() - 1;
    }
}
