package org.sapwood.sql.condition;

import java.util.Map;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.WorkingDays;

/** Conditions and outcomes in plain English. */
public final class InWords {
    private final Because because;

    public InWords(WorkingDays workingDays) {
        this.because = new Because(workingDays);
    }

    /** The condition: "working days taken is at most 45 and started is recorded". */
    public static String plain(Expression condition) {
        return Plain.sentence(condition);
    }

    /**
     * Why a case has this outcome, as one sentence without a full stop: "working days taken is 52, which is more than 45".
     *
     * @param outcome as {@link Judge} gave it for the same definition and facts
     */
    public String because(Definition definition, Outcome outcome, Map<String, Object> facts) {
        return because.sentence(definition, outcome, facts);
    }
}
