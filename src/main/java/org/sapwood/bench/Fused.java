package org.sapwood.bench;

import java.util.ArrayList;
import java.util.List;
import org.sapwood.access.Scope;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.engine.Engine;
import org.sapwood.engine.Score;

/** Our own way to all figures: every measure, sixty months and the rolling year to each, at every level. */
final class Fused {
    private final Engine engine;
    private final List<Measure> measures;

    Fused(Engine engine, List<Measure> measures) {
        this.engine = engine;
        this.measures = measures;
    }

    /** One pass over each population, for all its measures; the county's first month is finished with it. */
    void count() {
        engine.scores(measures, Nation.months().subList(0, 1), Level.COUNTY, Scope.everything());
    }

    /** @return how many figures there are; nothing is counted again */
    long finish() {
        List<Period> periods = new ArrayList<>(Nation.months());
        periods.addAll(Nation.rollingYears());
        long figures = 0;
        for (Level level : Level.values()) {
            for (Measure measure : measures) {
                figures += engine.figures(measure, periods, level, Scope.everything())
                        .size();
            }
        }
        return figures;
    }

    List<Score> scores(Measure measure, List<Period> periods, Level level) {
        return engine.scores(List.of(measure), periods, level, Scope.everything());
    }
}
