package org.sapwood.web.frame;

import java.util.List;
import java.util.Map;

/**
 * What was typed into a form that could not be taken.
 *
 * @param action the address to which it was sent
 */
public record Typed(String action, Map<String, List<String>> fields) {
    public Typed {
        fields = Map.copyOf(fields);
    }

    /** Texts that a person wrote, longest first: what is worth copying before all. */
    public List<String> texts() {
        return fields.values().stream()
                .flatMap(List::stream)
                .map(String::strip)
                .filter(text -> text.length() > 3)
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }
}
