package org.sapwood.engine.finish;

import org.sapwood.definition.CountsWhen;

/**
 * A period as figures are finished for it.
 *
 * @param first index of its first month in the grid
 * @param last index of its last month, included
 * @param peopleYear whose published number of people is divided by
 * @param told false where the records do not suffice: every figure is one that cannot be told
 */
public record Span(int first, int last, int peopleYear, boolean told) {
    /** The first month that is looked at: of states only the last one is. */
    int first(CountsWhen countsWhen) {
        return countsWhen.isEvent() ? first : last;
    }
}
