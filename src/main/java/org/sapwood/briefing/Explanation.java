package org.sapwood.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sapwood.definition.Bands;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Example;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Population;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Scoring;
import org.sapwood.sql.condition.InWords;

/** What a definition means, in plain English, as headed paragraphs. */
public final class Explanation {
    private final Library library;
    private final List<Paragraph> paragraphs = new ArrayList<>();

    /**
     * @param text may hold several lines
     * @param named the definitions of which it consists; none where it is a text
     */
    public record Paragraph(String heading, String text, List<Named> named) {
        public Paragraph {
            named = List.copyOf(named);
        }
    }

    /** A definition that another one names. */
    public record Named(String id, String title, boolean isRule) {}

    private Explanation(Library library) {
        this.library = library;
    }

    public static List<Paragraph> of(Library library, Definition definition) {
        Explanation explanation = new Explanation(library);
        switch (definition) {
            case Measure measure -> explanation.measure(measure);
            case Rule rule -> explanation.rule(rule);
        }
        explanation.examples(definition);
        return List.copyOf(explanation.paragraphs);
    }

    /** Only how the figure is made: which cases, what is left out, when one is met, what is worked out. */
    public static List<Paragraph> ofFigure(Library library, Measure measure) {
        Explanation explanation = new Explanation(library);
        explanation.made(measure);
        return List.copyOf(explanation.paragraphs);
    }

    private void measure(Measure measure) {
        Measure.Meaning meaning = measure.meaning();
        add("Good practice", meaning.goodPractice());
        add("Good outcome", meaning.goodOutcome());
        add("Why it is measured", meaning.whyMeasured());
        add("What it misses", meaning.misses());
        made(measure);
        name("Open, overdue cases", measure.openCases().stream().toList());
        name("Companion of", measure.overdueCompanionOf().stream().toList());
        name("Look at it with", measure.guardrails());
        name("Trusted when records pass", measure.trustedWhen());
        add("Targets", targets(measure));
        measure.bands().ifPresent(bands -> add("Bands", bands(bands) + caps(bands)));
        add("Recorded in", meaning.recordedIn());
        add("Source", source(measure));
    }

    private void made(Measure measure) {
        cases(measure);
        add(
                "It is met",
                measure.numerator()
                        .map(numerator -> "when " + InWords.plain(numerator.meaning()))
                        .orElse("by every case that is not left out"));
        add("The figure", figure(measure));
        add("Better is", better(measure.improvement()));
    }

    private void rule(Rule rule) {
        cases(rule);
        add("A record fails when", InWords.plain(rule.failsWhen().meaning()));
        add("Put it right", rule.cure());
        add("Fields", String.join(", ", rule.fields()));
    }

    private void cases(Definition definition) {
        Population population = library.populations().get(definition.population());
        add("Cases", population.purpose());
        add(
                "Counted",
                switch (population.countsWhen()) {
                    case COUNTED_ON -> "in the month of its date";
                    case OPEN_ON -> "on every day that it is open; a period shows its last day";
                    case BY_PERIOD -> "in each period, by its state on the last day";
                });
        add(
                "Left out",
                definition.exclusions().stream().map(Explanation::exclusion).collect(Collectors.joining("\n")));
    }

    private static String exclusion(Exclusion exclusion) {
        return exclusion.because() + " (when " + InWords.plain(exclusion.when().meaning()) + ")";
    }

    private static String figure(Measure measure) {
        String what = switch (measure.scoring()) {
            case Scoring.Proportion _ -> "cases met, in percent of all that count";
            case Scoring.RatePer rate -> "cases met per " + rate.per() + " of " + words(rate.people());
            case Scoring.Count _ -> "the number of cases met";
            case Scoring.Mean mean -> "the mean of " + words(mean.of()) + " over cases met";
            case Scoring.Median median -> "the median of " + words(median.of()) + " over cases met";
            case Scoring.Percentile percentile ->
                "percentile " + percentile.at() + " of " + words(percentile.of()) + " over cases met";
        };
        String unknown = switch (measure.unknowns()) {
            case KEEP -> "a case of which one cannot tell counts in the denominator";
            case DROP -> "a case of which one cannot tell is not in the denominator";
        };
        return what + ", rounded half up to " + measure.decimals()
                + (measure.decimals() == 1 ? " decimal; " : " decimals; ") + unknown;
    }

    /** A fact or a group of people is named as conditions name it. */
    private static String words(String name) {
        return name.replace('_', ' ');
    }

    private static String better(Improvement improvement) {
        return switch (improvement) {
            case Improvement.Increase _ -> "higher";
            case Improvement.Decrease _ -> "lower";
            case Improvement.Range range -> "from " + range.from() + " to " + range.to();
            case Improvement.None _ -> "neither; it is there to be understood";
        };
    }

    private static String targets(Measure measure) {
        return measure.targets().stream()
                .map(target -> target.year() + ": " + target.at() + " (" + target.why() + ")")
                .collect(Collectors.joining("\n"));
    }

    private static String bands(Bands bands) {
        String status = switch (bands.status()) {
            case OFFICIAL -> "Official cut-offs of " + bands.year();
            case ILLUSTRATIVE ->
                "Illustrative cut-offs, because the official ones of " + bands.year() + " are not known to us";
        };
        String scores = new TreeMap<>(bands.scores())
                .descendingMap().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + bands.names().getOrDefault(entry.getKey(), "") + ": "
                                + intervals(entry))
                        .collect(Collectors.joining("\n"));
        String few = bands.fewerThan().isPresent()
                ? "\nNo band with fewer than " + bands.fewerThan().getAsLong() + " cases"
                : "";
        return status + "\n" + scores + few;
    }

    private String caps(Bands bands) {
        return bands.caps().stream()
                .map(cap -> "\nNot above " + cap.notAbove() + " when \"" + title(cap.measure()) + "\" is at most "
                        + cap.whenAtMost() + ": " + cap.why())
                .collect(Collectors.joining());
    }

    private String title(String id) {
        return library.definition(id).map(Definition::title).orElse(id);
    }

    private static String intervals(Map.Entry<Integer, List<Bands.Interval>> entry) {
        return entry.getValue().stream()
                .map(interval -> interval.from() + " to " + interval.to())
                .collect(Collectors.joining(", or "));
    }

    private static String source(Measure measure) {
        var source = measure.meaning().source();
        return String.join(", ", List.of(source.framework(), source.year(), source.authority(), source.reference()))
                .replaceAll("(, )+$", "");
    }

    private void examples(Definition definition) {
        add(
                "Worked examples",
                definition.examples().stream().map(Explanation::example).collect(Collectors.joining("\n")));
    }

    private static String example(Example example) {
        return example.given().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "))
                + ": " + example.expect();
    }

    private void add(String heading, String text) {
        if (text != null && !text.isBlank()) {
            paragraphs.add(new Paragraph(heading, text, List.of()));
        }
    }

    private void name(String heading, List<String> ids) {
        List<Named> named = ids.stream()
                .map(id -> new Named(id, title(id), library.rules().containsKey(id)))
                .toList();
        if (!named.isEmpty()) {
            String titles = named.stream().map(Named::title).collect(Collectors.joining("\n"));
            paragraphs.add(new Paragraph(heading, titles, named));
        }
    }
}
