package org.sapwood.engine;

import java.time.LocalDate;
import java.util.List;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Period;

/**
 * The cases behind a figure, in the order of their ids by code point.
 *
 * @param asAt the day whose state is shown: the last of the period, or the extract's date when that is earlier
 */
public record CaseList(Definition definition, Period period, LocalDate asAt, List<CaseRow> cases) {
    public CaseList {
        cases = List.copyOf(cases);
    }
}
