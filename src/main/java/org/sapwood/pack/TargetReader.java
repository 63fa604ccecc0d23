package org.sapwood.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sapwood.definition.Target;
import org.sapwood.pack.yaml.Faults;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Section;

/** Reads targets by financial year, in a measure's own file and in a county's {@code targets.yaml}. */
final class TargetReader {
    static final Keys KEYS = Keys.of("a target", "at", "why");

    private static final Pattern YEAR = Pattern.compile("(\\d{4})/(\\d{2})");

    private TargetReader() {}

    /** The years and targets of one measure, in a county's file. */
    static List<Target> read(Item.Text measure, Item item, Faults faults) {
        if (!(item instanceof Item.Mapping years)) {
            faults.add(
                    item.spot(),
                    measure.value() + " is " + item.inWords() + ", not targets by year",
                    "Write 2025/26: {at: 90, why: REASON}");
            return List.of();
        }
        Map<Item.Text, Section> byYear = new LinkedHashMap<>();
        Section.free(years).forEach((year, target) -> {
            if (target instanceof Item.Mapping keys) {
                byYear.put(year, new Section(keys, KEYS, faults));
            } else {
                faults.add(target.spot(), "the target is " + target.inWords(), "Write {at: 90, why: REASON}");
            }
        });
        return read(byYear, faults);
    }

    static List<Target> read(Map<Item.Text, Section> byYear, Faults faults) {
        List<Target> targets = new ArrayList<>();
        byYear.forEach((year, target) -> {
            Matcher parts = YEAR.matcher(year.value());
            if (!parts.matches() || (Integer.parseInt(parts.group(1)) + 1) % 100 != Integer.parseInt(parts.group(2))) {
                faults.add(year.spot(), year.value() + " is not a financial year", "Write it as 2025/26");
            }
            String why = target.text("why");
            target.number("at").ifPresent(at -> targets.add(new Target(year.value(), at, why)));
        });
        return targets;
    }

    /** A measure's own targets, and the county's, which hold where both give a year. */
    static List<Target> merge(List<Target> own, List<Target> county) {
        Map<String, Target> byYear = new LinkedHashMap<>();
        own.forEach(target -> byYear.put(target.year(), target));
        county.forEach(target -> byYear.put(target.year(), target));
        return List.copyOf(byYear.values());
    }
}
