package org.sapwood.pack;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Example;
import org.sapwood.definition.Fault;

/**
 * What a check of packs found.
 *
 * @param unshown definitions whose examples do not show what a case can come to
 * @param onlyMeasured columns that one measure uses and nothing else does, by measure
 * @param advice what a person should look at; none of it stops a pack
 */
public record CheckReport(
        List<Result> results, List<Fault> unshown, Map<String, Set<String>> onlyMeasured, List<Fault> advice) {
    public CheckReport {
        results = List.copyOf(results);
        unshown = List.copyOf(unshown);
        onlyMeasured = Collections.unmodifiableMap(new TreeMap<>(onlyMeasured));
        advice = List.copyOf(advice);
    }

    /** The examples that do not hold, and definitions with too few. */
    public List<Fault> faults() {
        return Stream.concat(failing().stream(), unshown.stream()).toList();
    }

    /** The examples that do not hold. */
    public List<Fault> failing() {
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
