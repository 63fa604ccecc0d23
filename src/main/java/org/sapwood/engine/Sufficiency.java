package org.sapwood.engine;

import java.util.Optional;
import java.util.Set;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Library;
import org.sapwood.definition.Period;
import org.sapwood.engine.finish.Recipe;

/** Whether the records suffice for a figure at all. */
record Sufficiency(Library library, Calendar calendar, History history, Coverage coverage) {

    /** Empty when they do. */
    Optional<Untold> untold(Definition definition, Period period) {
        Set<String> lacks = coverage.lacksToJudge(definition);
        if (!lacks.isEmpty()) {
            return Optional.of(new Untold.Lacks(lacks));
        }
        int months = Recipe.of(definition).needsHistory();
        boolean reaches = history.reaches(
                library.populations().get(definition.population()),
                calendar.grid().indexOf(period.first()),
                months);
        return reaches ? Optional.empty() : Optional.of(new Untold.TooShort(months));
    }
}
