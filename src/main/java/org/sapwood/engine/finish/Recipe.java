package org.sapwood.engine.finish;

import java.util.Optional;
import org.sapwood.definition.Bands;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Unknowns;

/** How the counts of a definition become a value. Of a rule it is the share of records that pass. */
public record Recipe(Scoring scoring, Unknowns unknowns, int decimals, Optional<Bands> bands, int needsHistory) {
    public static Recipe of(Definition definition) {
        return switch (definition) {
            case Measure measure ->
                new Recipe(
                        measure.scoring(),
                        measure.unknowns(),
                        measure.decimals(),
                        measure.bands(),
                        measure.needsHistory());
            case Rule _ -> new Recipe(new Scoring.Proportion(), Unknowns.KEEP, 1, Optional.empty(), 0);
        };
    }
}
