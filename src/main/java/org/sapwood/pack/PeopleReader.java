package org.sapwood.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.People;
import org.sapwood.pack.yaml.Faults;
import org.sapwood.pack.yaml.Scalars;
import org.sapwood.pack.yaml.SourceText;
import org.sapwood.pack.yaml.Spot;

/** Reads published numbers of people: {@code # title; source}, then unit, year and people. */
final class PeopleReader {
    private static final List<String> COLUMNS = List.of("unit", "year", "people");

    private PeopleReader() {}

    static People read(SourceText source, String id, Faults faults) {
        Ids.checkRelation("people table", id, Spot.of(source.file()), faults);
        String first = source.text().lines().findFirst().orElse("");
        String[] titleAndSource = first.startsWith("#") ? first.substring(1).split(";", 2) : new String[0];
        if (titleAndSource.length < 2 || titleAndSource[0].isBlank() || titleAndSource[1].isBlank()) {
            faults.add(
                    new Spot(source.file(), 1, 0),
                    "the first line does not say what is counted and who published it",
                    "Write # title; source");
            return new People(id, id, "", Map.of());
        }
        return new People(id, titleAndSource[0].strip(), titleAndSource[1].strip(), counts(source, faults));
    }

    private static Map<String, Map<Integer, Long>> counts(SourceText source, Faults faults) {
        Scalars scalars = new Scalars(faults);
        Map<String, Map<Integer, Long>> counts = new HashMap<>();
        for (CsvFile.Row row : CsvFile.read(source, 1, COLUMNS, faults)) {
            Optional<Integer> year = scalars.whole("year", row.text("year"), 1800, 2200);
            Optional<Long> people = scalars.whole("people", row.text("people"));
            if (row.get("unit").isBlank()) {
                faults.add(row.spot(), "the unit is blank", "Write the id of a unit, or county");
            } else if (people.isPresent() && people.get() <= 0) {
                faults.add(row.spot(), "people is " + people.get(), "Give a number above zero, or leave the row out");
            } else if (year.isPresent()
                    && people.isPresent()
                    && counts.computeIfAbsent(row.get("unit"), _ -> new HashMap<>())
                                    .put(year.get(), people.get())
                            != null) {
                faults.add(
                        row.spot(),
                        row.get("unit") + " has the year " + year.get() + " twice",
                        "Remove one of the rows");
            }
        }
        return counts;
    }
}
