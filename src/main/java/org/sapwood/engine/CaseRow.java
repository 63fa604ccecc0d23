package org.sapwood.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sapwood.definition.Outcome;

/**
 * One case with what became of it.
 *
 * @param personId null when the records do not say
 * @param unit id of the team whose case it is; {@code unallocated} when the records do not say
 * @param workerId null when the records do not say
 * @param facts by name, in the order of the population's SELECT: all its columns, then {@code as_at} and {@code
 *     extracted_on}; what conditions are judged on. A missing value is null
 */
public record CaseRow(
        String caseId, String personId, String unit, String workerId, Outcome outcome, Map<String, Object> facts) {
    public CaseRow {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
