package org.sapwood.audit;

import java.util.List;
import java.util.Optional;

/**
 * An entry with its details, as far as they were not forgotten.
 *
 * @param persons whose records were shown
 */
public record Recorded(Entry entry, Optional<String> object, Optional<String> reason, List<String> persons) {
    public Recorded {
        persons = List.copyOf(persons);
    }
}
