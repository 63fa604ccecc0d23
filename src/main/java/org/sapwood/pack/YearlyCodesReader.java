package org.sapwood.pack;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sapwood.definition.returns.ReturnYear;
import org.sapwood.definition.returns.YearlyCodes;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Scalars;
import org.sapwood.pack.yaml.Section;

/** Reads a code list of a return: a base year, and by year what is new in it and what is no longer there. */
final class YearlyCodesReader {
    static final Keys KEYS = Keys.of("a code list", "codes", "title", "values").or("source", "changes");
    static final Keys CHANGE = Keys.of("a change").or("add", "remove");

    private YearlyCodesReader() {}

    static YearlyCodes read(Section section, String fileName) {
        SortedMap<ReturnYear, YearlyCodes.Change> changes = new TreeMap<>();
        section.sectionsByName("changes", CHANGE)
                .forEach((year, change) -> ReturnYear.read(year.value())
                        .ifPresentOrElse(
                                found -> changes.put(found, change(change)),
                                () -> ReturnRuleReader.noYear(section, year)));
        return new YearlyCodes(CodesReader.read(section, fileName), changes);
    }

    private static YearlyCodes.Change change(Section section) {
        Scalars scalars = new Scalars(section.faults());
        Map<String, String> added = new LinkedHashMap<>();
        section.entries("add")
                .forEach((code, item) -> scalars.text("the title of " + code.value(), item)
                        .ifPresent(title -> added.put(code.value(), title.value())));
        Set<String> removed = new LinkedHashSet<>();
        section.names("remove").stream().map(Item.Text::value).forEach(removed::add);
        return new YearlyCodes.Change(added, removed);
    }
}
