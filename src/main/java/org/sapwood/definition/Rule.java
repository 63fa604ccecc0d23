package org.sapwood.definition;

import java.util.List;
import java.util.Map;

/**
 * A data-quality rule: a record fails when the condition holds. A condition that is null does not fail a record.
 *
 * @param flags by table, the column of the population that tells which of its rows is shown
 */
public record Rule(
        String id,
        String pack,
        String title,
        String population,
        List<Exclusion> exclusions,
        Clause failsWhen,
        Severity severity,
        Route route,
        List<String> fields,
        Map<String, String> flags,
        String cure,
        List<Example> examples,
        String file,
        String hash)
        implements Definition {
    public Rule {
        exclusions = List.copyOf(exclusions);
        fields = List.copyOf(fields);
        flags = Map.copyOf(flags);
        examples = List.copyOf(examples);
    }

    public enum Severity {
        ERROR,
        QUERY
    }

    /** Who can mend it. */
    public enum Route {
        WORKER,
        TEAM,
        DATA_TEAM
    }
}
