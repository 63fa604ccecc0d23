package org.sapwood.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Period;

/**
 * The cases behind a figure, in the order of their ids by code point.
 *
 * @param asAt the day whose state is shown: the last of the period, or the extract's date when that is earlier
 * @param untold why the records tell of no case whether it is met; empty when they do
 */
public record CaseList(
        Definition definition, Period period, LocalDate asAt, List<CaseRow> cases, Optional<Untold> untold) {
    public CaseList {
        cases = List.copyOf(cases);
    }
}
