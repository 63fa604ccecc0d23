package org.sapwood.synthetic.returns;

import java.util.LinkedHashMap;
import java.util.Map;

/** One row of a return: names and values, blank ones empty. */
final class Entry {
    private final Map<String, String> values = new LinkedHashMap<>();

    Entry put(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** A date as the return writes it: {@code 31/03/2026}; what is no ISO date stays as it is. */
    Entry date(String name, String iso) {
        boolean date = iso.length() == 10 && iso.charAt(4) == '-' && iso.charAt(7) == '-';
        return put(name, date ? iso.substring(8) + "/" + iso.substring(5, 7) + "/" + iso.substring(0, 4) : iso);
    }

    Entry flag(String name, boolean value) {
        return put(name, value ? "1" : "0");
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }
}
