package org.sapwood.cli;

import java.util.List;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Refusal;

/** Reads a period where only one will do. */
final class OnePeriod {
    private OnePeriod() {}

    static Period of(String text) {
        List<Period> periods = Periods.parse(text);
        if (periods.size() > 1) {
            throw new Refusal(Fault.of(
                    text + " is a run of months",
                    "Name one period here, such as 2026-03, 2025-Q4, 2025/26 or rolling12:2026-03"));
        }
        return periods.getFirst();
    }
}
