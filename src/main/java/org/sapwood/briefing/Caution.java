package org.sapwood.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sapwood.definition.Bands;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;

/** What a reader must know before using figures: periods that are not over, bands that are not official. */
public final class Caution {
    private Caution() {}

    /** One sentence each. */
    public static List<String> about(List<Measure> measures, List<Period> periods, LocalDate extractedOn) {
        List<String> cautions = new ArrayList<>();
        periods.stream()
                .filter(period -> period.isPart(extractedOn))
                .forEach(period -> cautions.add("Note: " + period.text() + " is part: the records end on " + extractedOn
                        + ", and states are those of that day."));
        List<String> illustrative = measures.stream()
                .filter(measure -> measure.bands()
                        .filter(bands -> bands.status() == Bands.Status.ILLUSTRATIVE)
                        .isPresent())
                .map(Measure::id)
                .toList();
        if (!illustrative.isEmpty()) {
            cautions.add("Note: the band cut-offs of " + String.join(", ", illustrative)
                    + " are illustrative; the official values are not known to us.");
        }
        return cautions;
    }
}
