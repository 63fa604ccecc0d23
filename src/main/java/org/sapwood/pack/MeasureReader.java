package org.sapwood.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Bands;
import org.sapwood.definition.Change;
import org.sapwood.definition.Clause;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.Example;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Source;
import org.sapwood.definition.Target;
import org.sapwood.definition.Threshold;
import org.sapwood.definition.Unknowns;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Section;

/** Reads a measure. What it points at among other measures and rules is checked by {@link Links}. */
final class MeasureReader {
    static final Keys KEYS = Keys.of(
                    "a measure",
                    "measure",
                    "title",
                    "good_practice",
                    "good_outcome",
                    "misses",
                    "kind",
                    "source",
                    "population",
                    "improvement",
                    "examples")
            .or(
                    "why_measured",
                    "exclude",
                    "numerator",
                    "scoring",
                    "count",
                    "unknowns",
                    "decimals",
                    "threshold",
                    "open_cases",
                    "guardrails",
                    "trusted_when",
                    "targets",
                    "bands",
                    "needs_history",
                    "recorded_in",
                    "review_by",
                    "changes");
    static final Keys SOURCE =
            Keys.of("a source", "framework", "year", "authority").or("reference");
    static final Keys THRESHOLD = Keys.of("a threshold", "column", "at", "unit");
    static final Keys RANGE_OF = Keys.of("improvement", "range");
    static final Keys RANGE = Keys.of("a range", "from", "to");
    static final Keys CHANGE = Keys.of("a change", "date", "what", "restates_history");
    static final List<String> KINDS = List.of("how much", "how well", "better off", "cost", "access", "users' view");
    static final List<String> DIRECTIONS = List.of("increase", "decrease", "none");

    private static final int FEWEST_EXAMPLES = 3;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_MONTHS = 600;

    private final Section section;
    private final InHand hand;
    private final CaseReader cases;
    private final int fewestExamples;

    MeasureReader(Section section, InHand hand) {
        this(section, hand, FEWEST_EXAMPLES);
    }

    private MeasureReader(Section section, InHand hand, int fewestExamples) {
        this.section = section;
        this.hand = hand;
        this.cases = new CaseReader(section, hand);
        this.fewestExamples = fewestExamples;
    }

    /** One that is not in a pack yet: its cases are worked one after the other. */
    static MeasureReader ofTrial(Section section, InHand hand) {
        return new MeasureReader(section, hand, 0);
    }

    /** What decides the outcome of a case and the score over cases. */
    private record Counting(
            List<Exclusion> exclusions,
            Optional<Clause> numerator,
            Scoring scoring,
            CountOf countOf,
            Unknowns unknowns,
            int decimals,
            int needsHistory,
            Optional<Bands> bands) {}

    Measure read(String fileName) {
        String id = Ids.definition(section, "measure", fileName);
        Scoring scoring = new ScoringReader(section, cases, hand).read();
        Counting counting = new Counting(
                cases.exclusions(),
                cases.clause("numerator"),
                scoring,
                section.choice("count", CountOf.class).orElse(CountOf.CASES),
                section.choice("unknowns", Unknowns.class).orElse(Unknowns.KEEP),
                section.whole("decimals", 0, MOST_DECIMALS).orElse(1),
                section.whole("needs_history", 0, MOST_MONTHS).orElse(0),
                bands(scoring));
        if (scoring instanceof Scoring.Proportion && !section.has("numerator")) {
            hand.faults()
                    .add(
                            section.spot(),
                            "a proportion without a numerator is always 100",
                            "Add numerator: and a condition, or scoring: count");
        }
        return measure(id, counting);
    }

    private Measure measure(String id, Counting counting) {
        return new Measure(
                id,
                hand.id(),
                section.text("title"),
                meaning(),
                section.text("population"),
                counting.exclusions(),
                counting.numerator(),
                counting.scoring(),
                counting.countOf(),
                counting.unknowns(),
                counting.decimals(),
                improvement(),
                section.section("threshold", THRESHOLD).flatMap(this::threshold),
                section.section("open_cases", CompanionReader.KEYS).map(open -> open.text("id")),
                Optional.empty(),
                values("guardrails"),
                values("trusted_when"),
                targets(id),
                counting.bands(),
                counting.needsHistory(),
                section.date("review_by"),
                examples(),
                changes(),
                section.spot().file(),
                hash(counting));
    }

    private String hash(Counting counting) {
        DefinitionHash hash = new DefinitionHash(
                        section.text("population"), counting.exclusions(), counting.numerator(), hand.defined())
                .scoring(counting.scoring())
                .add("count", counting.countOf())
                .add("unknowns", counting.unknowns())
                .add("decimals", counting.decimals())
                .add("needs history", counting.needsHistory());
        counting.bands().ifPresent(hash::bands);
        return hash.text();
    }

    private List<Target> targets(String id) {
        return TargetReader.merge(
                TargetReader.read(section.sectionsByName("targets", TargetReader.KEYS), hand.faults()),
                hand.defined().targets.getOrDefault(id, List.of()));
    }

    private List<Change> changes() {
        return section.sections("changes", CHANGE).stream()
                .flatMap(change -> change(change).stream())
                .toList();
    }

    private List<String> values(String key) {
        return section.names(key).stream().map(Item.Text::value).toList();
    }

    private Measure.Meaning meaning() {
        return new Measure.Meaning(
                section.text("good_practice"),
                section.text("good_outcome"),
                section.text("why_measured"),
                section.text("misses"),
                section.choice("kind", KINDS).orElse(""),
                section.section("source", SOURCE).map(MeasureReader::source).orElse(new Source("", "", "", "")),
                section.text("recorded_in"));
    }

    static Source source(Section source) {
        return new Source(
                source.text("framework"), source.text("year"), source.text("authority"), source.text("reference"));
    }

    private Improvement improvement() {
        Optional<Item> item = section.item("improvement");
        if (item.isPresent() && item.get() instanceof Item.Mapping) {
            return section.section("improvement", RANGE_OF)
                    .flatMap(outer -> outer.section("range", RANGE))
                    .flatMap(this::range)
                    .orElse(new Improvement.None());
        }
        return switch (section.choice("improvement", DIRECTIONS).orElse("none")) {
            case "increase" -> new Improvement.Increase();
            case "decrease" -> new Improvement.Decrease();
            default -> new Improvement.None();
        };
    }

    private Optional<Improvement> range(Section range) {
        Optional<BigDecimal> from = range.number("from");
        Optional<BigDecimal> to = range.number("to");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.get().compareTo(to.get()) > 0) {
            hand.faults()
                    .add(
                            range.spot(),
                            "the range runs from " + from.get() + " to " + to.get(),
                            "Write the smaller number first");
        }
        return Optional.of(new Improvement.Range(from.get(), to.get()));
    }

    private Optional<Threshold> threshold(Section threshold) {
        Optional<String> column = cases.numberColumn(threshold, "column");
        String unit = threshold.text("unit");
        return threshold.number("at").flatMap(at -> column.map(name -> new Threshold(name, at, unit)));
    }

    private Optional<Bands> bands(Scoring scoring) {
        boolean ofShare = scoring instanceof Scoring.Proportion;
        return section.section("bands", BandsReader.KEYS).map(bands -> new BandsReader(bands, ofShare).read());
    }

    private List<Example> examples() {
        if (section.has("examples") && section.items("examples").size() < fewestExamples) {
            hand.faults()
                    .add(
                            section.spot("examples"),
                            "there are fewer than three examples",
                            "Work three cases by hand: one met, one not met, one at the limit");
        }
        return cases.population().isEmpty()
                ? List.of()
                : new ExampleReader(section, cases, ExampleReader.OF_MEASURES).read();
    }

    private static Optional<Change> change(Section change) {
        String what = change.text("what");
        boolean restates = change.yes("restates_history");
        return change.date("date").map(date -> new Change(date, what, restates));
    }
}
