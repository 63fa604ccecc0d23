package org.sapwood.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sapwood.definition.Bands;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.engine.Score;

/** What a reader must know before using figures: periods that are not over, bands that are not official. */
public final class Caution {
    private static final int MOST_NAMED = 3;

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

    /** One sentence for each measure that the records do not reach back far enough for. */
    public static List<String> ofHistory(List<Measure> measures, List<Score> scores) {
        List<String> cautions = new ArrayList<>();
        for (Measure measure : measures) {
            List<String> untold = scores.stream()
                    .filter(score -> score.measure().equals(measure.id()))
                    .filter(score -> score.denominator() > 0 && score.value().isEmpty())
                    .map(score -> score.period().text())
                    .distinct()
                    .toList();
            if (measure.needsHistory() > 0 && !untold.isEmpty()) {
                cautions.add("Note: " + measure.id() + " gives no figure for " + inWords(untold) + ": it needs "
                        + measure.needsHistory()
                        + " months of records before the period, and this load does not reach back so far.");
            }
        }
        return cautions;
    }

    private static String inWords(List<String> periods) {
        return periods.size() > MOST_NAMED ? periods.size() + " of the periods" : String.join(", ", periods);
    }
}
