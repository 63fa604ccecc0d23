package org.sapwood.engine.validate;

import java.util.List;
import org.sapwood.definition.returns.ReturnRule;

/**
 * What became of a rule.
 *
 * @param missing what it needs and was not given: then it was skipped
 * @param trouble why the database could not run it; blank when it could
 * @param findings the rows that fail it
 * @param unjudged cells that it looks at and that could not be read; rows that rest on them cannot be told
 */
public record RuleRun(
        ReturnRule rule, List<String> missing, String trouble, List<Finding> findings, List<CellRef> unjudged) {
    public RuleRun {
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
        unjudged = List.copyOf(unjudged);
    }

    /** A cell, by the number of its row in its table. */
    public record CellRef(String table, int row, String column) {}

    public State state() {
        if (!missing.isEmpty()) {
            return State.SKIPPED;
        }
        return trouble.isEmpty() ? State.RAN : State.FAILED;
    }

    /** Whether a rule was run. */
    public enum State {
        RAN,
        SKIPPED,
        FAILED
    }
}
