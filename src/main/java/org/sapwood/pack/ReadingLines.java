package org.sapwood.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.ValueType;
import org.sapwood.sql.population.Reading;

/** Readings as lines of text: what is read, when it is counted, columns, uses, columns read. */
final class ReadingLines {
    private static final String NEVER = "-";

    private ReadingLines() {}

    static List<String> write(Readings readings) {
        List<String> lines = new ArrayList<>();
        readings.all()
                .forEach((name, reading) -> lines.add(String.join(
                        "\t",
                        name,
                        reading.whenCounted().map(CountsWhen::name).orElse(NEVER),
                        String.join(
                                ",",
                                reading.columns().stream()
                                        .map(column -> column.name() + ":" + column.type())
                                        .toList()),
                        String.join(",", new TreeSet<>(reading.uses())),
                        String.join(",", new TreeSet<>(reading.columnsRead())))));
        return lines;
    }

    static Readings read(List<String> lines) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            readings.put(parts[0], reading(parts));
        }
        return new Readings(readings);
    }

    private static Reading reading(String[] parts) {
        List<NamedType> columns = new ArrayList<>();
        for (String column : names(parts[2])) {
            int colon = column.lastIndexOf(':');
            columns.add(new NamedType(column.substring(0, colon), ValueType.valueOf(column.substring(colon + 1))));
        }
        return new Reading(
                columns,
                parts[1].equals(NEVER) ? Optional.empty() : Optional.of(CountsWhen.valueOf(parts[1])),
                Set.of(names(parts[3])),
                Set.of(names(parts[4])));
    }

    private static String[] names(String list) {
        return list.isEmpty() ? new String[0] : list.split(",", -1);
    }
}
