package org.sapwood.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Scoring;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Section;

/** Reads {@code scoring:}, which is a word or a section. */
final class ScoringReader {
    static final List<String> WORDS = List.of("proportion", "count");
    static final Keys KEYS = Keys.of("scoring").or("rate_per", "people", "mean", "median", "percentile", "of");

    private static final String CURE =
            "Write proportion, count, {rate_per: 10000, people: TABLE}, {mean: COLUMN}, {median: COLUMN} or"
                    + " {percentile: 90, of: COLUMN}";

    private final Section measure;
    private final CaseReader cases;
    private final InHand hand;

    ScoringReader(Section measure, CaseReader cases, InHand hand) {
        this.measure = measure;
        this.cases = cases;
        this.hand = hand;
    }

    Scoring read() {
        Optional<Item> item = measure.item("scoring");
        if (item.isPresent() && item.get() instanceof Item.Text) {
            return measure.choice("scoring", WORDS).filter("count"::equals).isPresent()
                    ? new Scoring.Count()
                    : new Scoring.Proportion();
        }
        return measure.section("scoring", KEYS).map(this::section).orElse(new Scoring.Proportion());
    }

    private Scoring section(Section scoring) {
        if (has(scoring, "rate_per", "people")) {
            return rate(scoring);
        }
        if (has(scoring, "mean")) {
            return new Scoring.Mean(cases.numberColumn(scoring, "mean").orElse(""));
        }
        if (has(scoring, "median")) {
            return new Scoring.Median(cases.numberColumn(scoring, "median").orElse(""));
        }
        if (has(scoring, "percentile", "of")) {
            return percentile(scoring);
        }
        hand.faults().add(scoring.spot(), "these keys together are not a scoring", CURE);
        return new Scoring.Proportion();
    }

    private static boolean has(Section scoring, String... keys) {
        List<String> wanted = List.of(keys);
        return KEYS.all().stream().allMatch(key -> scoring.has(key) == wanted.contains(key));
    }

    private Scoring rate(Section scoring) {
        int per = scoring.whole("rate_per", 1, 1_000_000).orElse(1);
        Optional<Item.Text> people = scoring.scalar("people");
        // numbers of people belong to a county, whose pack is read after those that count over them
        people.filter(id -> !hand.defined().people.has(id.value()))
                .ifPresent(id -> hand.faults()
                        .add(
                                id.spot(),
                                "there is no people table " + id.value() + " in any pack in use",
                                Nearest.cure(
                                        id.value(), hand.defined().people.all().keySet())));
        return new Scoring.RatePer(per, people.map(Item.Text::value).orElse(""));
    }

    private Scoring percentile(Section scoring) {
        BigDecimal at = scoring.number("percentile").orElse(BigDecimal.ZERO);
        if (at.signum() < 0 || at.compareTo(BigDecimal.valueOf(100)) > 0) {
            hand.faults().add(scoring.spot("percentile"), "percentile is " + at, "Give a number from 0 to 100");
        }
        return new Scoring.Percentile(cases.numberColumn(scoring, "of").orElse(""), at);
    }
}
