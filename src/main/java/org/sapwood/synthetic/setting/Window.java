package org.sapwood.synthetic.setting;

/**
 * The time that an extract speaks of.
 *
 * @param first its first day; what was open then is in the extract, and so is the earlier history of these children
 * @param until the day of the extract, the last one on which anything is known
 */
public record Window(int first, int until) {
    /** Nobody is known for longer than a childhood. */
    private static final int CHILDHOOD_YEARS = 17;

    public static Window endingOn(int until, int years) {
        return new Window(Days.plusYears(until, -years) + 1, until);
    }

    /** The first day on which a child of this extract can have become known. */
    public int earliest() {
        return Days.plusYears(first, -CHILDHOOD_YEARS);
    }

    /** First day of the last financial year that is over: the county changes on it. */
    public int lastFullYear() {
        return Days.plusYears(Days.financialYear(until + 1), -1);
    }

    public boolean known(int day) {
        return day <= until;
    }
}
