package org.sapwood.engine;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Library;
import org.sapwood.definition.Period;
import org.sapwood.engine.finish.Recipe;

/** Whether the records suffice for a figure at all. */
record Sufficiency(Library library, Calendar calendar, History history, Coverage coverage) {

    /** Empty when they do. */
    Optional<Untold> untold(Definition definition, Period period) {
        return ofEach(definition).apply(period);
    }

    /** The same for many periods of one definition, which is looked at once. */
    Function<Period, Optional<Untold>> ofEach(Definition definition) {
        Set<String> lacks = coverage.lacksToJudge(definition);
        if (!lacks.isEmpty()) {
            return _ -> Optional.of(new Untold.Lacks(lacks));
        }
        int months = Recipe.of(definition).needsHistory();
        if (months == 0) {
            return _ -> Optional.empty();
        }
        Optional<Integer> beginning = history.beginning(library.populations().get(definition.population()));
        return period -> beginning
                        .filter(begin -> calendar.grid().indexOf(period.first()) - begin >= months)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new Untold.TooShort(months));
    }
}
