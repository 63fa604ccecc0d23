package org.sapwood.engine.validate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sapwood.records.returns.UnreadCell;

/**
 * What came of validating a return.
 *
 * @param runs every rule that holds in the year, whether it ran or not
 * @param findings rows that fail rules, in the order of the rules
 * @param unread cells and rows that could not be read, of either year
 * @param extra columns that the return does not know, by table
 * @param tables rows by table that was given
 */
public record Validation(
        Collection collection,
        List<RuleRun> runs,
        List<Reported> findings,
        List<UnreadCell> unread,
        Map<String, Set<String>> extra,
        List<String> tables) {
    public Validation {
        runs = List.copyOf(runs);
        findings = List.copyOf(findings);
        unread = List.copyOf(unread);
        extra = Map.copyOf(extra);
        tables = List.copyOf(tables);
    }

    public List<RuleRun> in(RuleRun.State state) {
        return runs.stream().filter(run -> run.state() == state).toList();
    }
}
