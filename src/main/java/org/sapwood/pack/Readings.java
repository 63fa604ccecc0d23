package org.sapwood.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.sapwood.sql.population.Reading;

/** What each SELECT of the packs turned out to be: read now, or remembered from an earlier run. */
final class Readings {
    private final Map<String, Reading> byName;

    Readings() {
        this(Map.of());
    }

    Readings(Map<String, Reading> remembered) {
        this.byName = new LinkedHashMap<>(remembered);
    }

    /** @param name tells it from every other SELECT of the packs */
    Reading get(String name, Supplier<Reading> read) {
        Reading known = byName.get(name);
        if (known == null) {
            known = read.get();
            byName.put(name, known);
        }
        return known;
    }

    Map<String, Reading> all() {
        return byName;
    }
}
