package org.sapwood.pack;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sapwood.definition.WorkingDays;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Scalars;
import org.sapwood.pack.yaml.Section;

/** Reads a calendar of holidays: names by day. */
final class CalendarReader {
    static final Keys KEYS =
            Keys.of("a calendar", "calendar", "source", "holidays").or("title");

    private CalendarReader() {}

    static Map<LocalDate, String> read(Section section, String fileName) {
        Ids.list(section, "calendar", fileName);
        Scalars scalars = new Scalars(section.faults());
        Map<LocalDate, String> holidays = new TreeMap<>();
        section.text("source");
        section.text("title");
        for (Map.Entry<Item.Text, Item> entry : section.entries("holidays").entrySet()) {
            Optional<LocalDate> day = scalars.date("a holiday", entry.getKey());
            Optional<Item.Text> name = scalars.text("the name of a holiday", entry.getValue());
            if (day.isPresent()
                    && (day.get().isBefore(WorkingDays.FIRST) || day.get().isAfter(WorkingDays.LAST))) {
                section.faults()
                        .add(
                                entry.getKey().spot(),
                                "the holiday " + day.get() + " is outside the years of the calendar",
                                "Calendars run from " + WorkingDays.FIRST + " to " + WorkingDays.LAST);
            }
            day.ifPresent(
                    found -> holidays.put(found, name.map(Item.Text::value).orElse("")));
        }
        return holidays;
    }
}
