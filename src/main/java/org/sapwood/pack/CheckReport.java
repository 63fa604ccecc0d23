package org.sapwood.pack;

import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Example;
import org.sapwood.definition.Fault;

/**
 * What a check of packs found.
 *
 * @param advice what a person should look at; none of it stops a pack
 */
public record CheckReport(List<Result> results, List<Fault> advice) {
    public CheckReport {
        results = List.copyOf(results);
        advice = List.copyOf(advice);
    }

    /** The examples that do not hold. */
    public List<Fault> faults() {
        return results.stream().flatMap(result -> result.fault().stream()).toList();
    }

    /**
     * One example.
     *
     * @param outcome what it came to, in the words of {@link Example#expect()}
     * @param fault empty when that is what was expected
     */
    public record Result(Definition definition, Example example, String outcome, Optional<Fault> fault) {}
}
