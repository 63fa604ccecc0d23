package org.sapwood.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sapwood.definition.Bands;
import org.sapwood.definition.Bands.Interval;
import org.sapwood.pack.yaml.Faults;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Scalars;
import org.sapwood.pack.yaml.Section;

/** Reads judgement bands. That caps name measures with bands is checked when all measures are read. */
final class BandsReader {
    static final Keys KEYS = Keys.of("bands", "year", "status", "score").or("names", "fewer_than", "caps");
    static final Keys CAP = Keys.of("a cap", "measure", "when_at_most", "not_above", "why");

    private static final int BEST = 10;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Section section;
    private final Faults faults;
    private final Scalars scalars;

    private final boolean ofShare;
    private boolean allRead = true;

    /** @param ofShare the figure is a share in percent, which bands cover from 0 to 100 */
    BandsReader(Section section, boolean ofShare) {
        this.section = section;
        this.ofShare = ofShare;
        this.faults = section.faults();
        this.scalars = new Scalars(faults);
    }

    Bands read() {
        Map<Integer, List<Interval>> scores = new LinkedHashMap<>();
        section.entries("score")
                .forEach((key, item) ->
                        scalars.whole("a score", key, 1, BEST).ifPresent(score -> scores.put(score, intervals(item))));
        checkOverlaps(scores);
        if (allRead) {
            checkGaps(scores);
        }
        return new Bands(
                section.whole("year", 1990, 2100).orElse(0),
                section.choice("status", Bands.Status.class).orElse(Bands.Status.ILLUSTRATIVE),
                scores,
                names(scores),
                section.whole("fewer_than", 1, 1_000_000).map(OptionalLong::of).orElse(OptionalLong.empty()),
                section.sections("caps", CAP).stream().map(BandsReader::cap).toList());
    }

    private static Bands.Cap cap(Section cap) {
        return new Bands.Cap(
                cap.text("measure"),
                cap.whole("when_at_most", 1, BEST).orElse(1),
                cap.whole("not_above", 1, BEST).orElse(BEST),
                cap.text("why"));
    }

    private Map<Integer, String> names(Map<Integer, List<Interval>> scores) {
        Map<Integer, String> names = new LinkedHashMap<>();
        section.entries("names").forEach((key, item) -> {
            Optional<Integer> score = scalars.whole("a score", key, 1, BEST);
            Optional<Item.Text> name = scalars.text("the name of a score", item);
            if (score.isPresent() && !scores.containsKey(score.get())) {
                faults.add(
                        key.spot(),
                        "the score " + score.get() + " has a name and no band",
                        "Add it under score: or remove its name");
            } else if (score.isPresent() && name.isPresent()) {
                names.put(score.get(), name.get().value());
            }
        });
        return names;
    }

    /** One interval, or a list of them. */
    private List<Interval> intervals(Item item) {
        if (item instanceof Item.Listing listing
                && !listing.items().isEmpty()
                && listing.items().getFirst() instanceof Item.Listing) {
            return listing.items().stream()
                    .flatMap(inner -> interval(inner).stream())
                    .toList();
        }
        return interval(item).stream().toList();
    }

    private Optional<Interval> interval(Item item) {
        if (!(item instanceof Item.Listing listing) || listing.items().size() != 2) {
            faults.add(
                    item.spot(),
                    "a band is not written as from and to",
                    "Write [40, 55], or [[5, 10], [15, 20]] for two parts");
            allRead = false;
            return Optional.empty();
        }
        List<BigDecimal> ends = new ArrayList<>();
        for (Item end : listing.items()) {
            scalars.text("the end of a band", end)
                    .flatMap(text -> scalars.number("the end of a band", text))
                    .ifPresent(ends::add);
        }
        if (ends.size() < 2) {
            allRead = false;
            return Optional.empty();
        }
        if (ends.getFirst().compareTo(ends.getLast()) > 0) {
            faults.add(
                    item.spot(),
                    "the band from " + ends.getFirst() + " to " + ends.getLast() + " holds nothing",
                    "Write the smaller number first");
            allRead = false;
            return Optional.empty();
        }
        return Optional.of(new Interval(ends.getFirst(), ends.getLast()));
    }

    /** Two bands may share a boundary, which then belongs to the better one, and nothing more. */
    private void checkOverlaps(Map<Integer, List<Interval>> scores) {
        List<Map.Entry<Integer, Interval>> all = new ArrayList<>();
        scores.forEach((score, intervals) -> intervals.forEach(interval -> all.add(Map.entry(score, interval))));
        all.sort((a, b) -> a.getValue().from().compareTo(b.getValue().from()));
        for (int i = 1; i < all.size(); i++) {
            Interval before = all.get(i - 1).getValue();
            Interval after = all.get(i).getValue();
            if (after.from().compareTo(before.to()) < 0) {
                faults.add(
                        section.spot("score"),
                        "the bands of the scores " + all.get(i - 1).getKey() + " and "
                                + all.get(i).getKey() + " overlap from " + after.from() + " to "
                                + before.to().min(after.to()),
                        "Let one end where the other begins");
            }
        }
    }

    private void checkGaps(Map<Integer, List<Interval>> scores) {
        List<Interval> intervals = scores.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Interval::from))
                .toList();
        if (intervals.isEmpty()) {
            return;
        }
        BigDecimal reached = intervals.getFirst().from();
        if (ofShare) {
            checkGap(BigDecimal.ZERO, reached, "A share lies between 0 and 100; let the lowest band begin at 0");
        }
        for (Interval interval : intervals) {
            checkGap(reached, interval.from(), "Let one band end where the next begins");
            reached = reached.max(interval.to());
        }
        if (ofShare) {
            checkGap(reached, WHOLE, "A share lies between 0 and 100; let the highest band end at 100");
        }
    }

    private void checkGap(BigDecimal from, BigDecimal to, String cure) {
        if (to.compareTo(from) > 0) {
            faults.add(section.spot("score"), "no band holds values between " + from + " and " + to, cure);
        }
    }
}
