package org.sapwood.pack.yaml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.sapwood.definition.Nearest;

/**
 * The keys that something may have. The editors' schema is held to it by a test.
 *
 * @param what the thing, for a sentence: {@code a measure}
 */
public record Keys(String what, List<String> required, List<String> optional) {
    public Keys {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    public static Keys of(String what, String... required) {
        return new Keys(what, List.of(required), List.of());
    }

    public Keys or(String... further) {
        return new Keys(what, required, List.of(further));
    }

    public boolean has(String key) {
        return required.contains(key) || optional.contains(key);
    }

    public SequencedSet<String> all() {
        SequencedSet<String> all = new LinkedHashSet<>(required);
        all.addAll(optional);
        return all;
    }

    /** What to do about a key that is none of these. */
    String cure(String written) {
        return Nearest.to(written, all())
                .map(near -> "Did you mean " + near + "?")
                .orElseGet(() -> "Remove it, or use one of: " + String.join(", ", all()));
    }
}
