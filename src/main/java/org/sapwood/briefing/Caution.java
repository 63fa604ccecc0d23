package org.sapwood.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sapwood.definition.Bands;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Rule;
import org.sapwood.engine.Engine;
import org.sapwood.engine.Score;
import org.sapwood.engine.Untold;

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

    /** One sentence for the figures none of whose cases can be told, where nothing else has been said about why. */
    public static List<String> ofScores(List<Measure> measures, List<Score> scores, Engine engine) {
        Map<String, Measure> known = measures.stream().collect(Collectors.toMap(Measure::id, measure -> measure));
        Set<String> silent = scores.stream()
                .filter(Caution::saysNothing)
                .filter(score -> engine.untold(known.get(score.measure()), score.period())
                        .isEmpty())
                .map(Score::measure)
                .collect(Collectors.toSet());
        List<String> untold =
                measures.stream().map(Measure::id).filter(silent::contains).toList();
        return untold.isEmpty()
                ? List.of()
                : List.of("Note: some figures of " + Records.inWords(untold)
                        + " say nothing, because of none of their cases can it be told (cannot_tell): the records lack what"
                        + " the definition needs.");
    }

    private static boolean saysNothing(Score score) {
        return score.cannotTell() > 0
                && score.numerator() == 0
                && (score.denominator() == 0 || score.denominator() == score.cannotTell());
    }

    /** What whoever reads a page calls a measure. */
    public static String byTitle(Measure measure) {
        return '"' + measure.title() + '"';
    }

    /**
     * One sentence for each reason why the records do not tell some of the figures.
     *
     * @param naming by title on pages, by id where ids are typed
     */
    public static List<String> ofRecords(
            List<Measure> measures, List<Period> periods, Engine engine, Function<Measure, String> naming) {
        List<String> cautions = new ArrayList<>();
        Map<Set<String>, List<String>> silent = new LinkedHashMap<>();
        Map<Set<String>, List<String>> noneLeftOut = new LinkedHashMap<>();
        for (Measure measure : measures) {
            Set<String> lacks = engine.lacksToJudge(measure);
            String name = naming.apply(measure);
            group(silent, lacks, name);
            group(noneLeftOut, lacks.isEmpty() ? engine.lacksToExclude(measure) : Set.of(), name);
            cautions.addAll(ofHistory(measure, name, periods, engine));
        }
        silent.forEach((lacks, ids) -> cautions.add("Note: the extract has no " + Records.inWords(lacks)
                + ", so there is no figure for " + Records.inWords(ids) + "."));
        noneLeftOut.forEach((lacks, ids) ->
                cautions.add("Note: the extract has no " + Records.inWords(lacks) + ", which would tell what "
                        + Records.inWords(ids) + " should leave out; nothing is left out for it."));
        return cautions;
    }

    /** One sentence for each set of records without which some rules judge nothing: they have not run. */
    public static List<String> unjudged(List<Rule> rules, Engine engine) {
        Map<Set<String>, List<String>> silent = new LinkedHashMap<>();
        rules.forEach(rule -> group(silent, engine.lacksToJudge(rule), rule.id()));
        List<String> cautions = new ArrayList<>();
        silent.forEach((lacks, ids) -> cautions.add("Note: the extract has no " + Records.inWords(lacks)
                + ", so these rules could not judge: " + String.join(", ", ids) + "."));
        return cautions;
    }

    private static void group(Map<Set<String>, List<String>> groups, Set<String> lacks, String name) {
        if (!lacks.isEmpty()) {
            groups.computeIfAbsent(lacks, any -> new ArrayList<>()).add(name);
        }
    }

    private static List<String> ofHistory(Measure measure, String name, List<Period> periods, Engine engine) {
        List<String> untold = periods.stream()
                .filter(period -> engine.untold(measure, period)
                        .filter(Untold.TooShort.class::isInstance)
                        .isPresent())
                .map(Period::text)
                .toList();
        return untold.isEmpty()
                ? List.of()
                : List.of("Note: " + name + " gives no figure for " + inWords(untold) + ": it needs "
                        + measure.needsHistory()
                        + " months of records before the period, and this load does not reach back so far.");
    }

    private static String inWords(List<String> periods) {
        return periods.size() > MOST_NAMED ? periods.size() + " of the periods" : String.join(", ", periods);
    }
}
