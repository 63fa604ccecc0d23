package org.sapwood.synthetic.returns;

import java.util.ArrayList;
import java.util.List;
import org.sapwood.synthetic.rows.Row;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Window;

/**
 * A year of returns. Dates are texts ({@code 2026-03-31}), which compare as the dates do.
 *
 * @param name {@code 2025-26}
 * @param first 1 April
 * @param last 31 March, or the day of the extract in the year that is not over
 */
record FinancialYear(String name, String first, String last) {
    static List<FinancialYear> of(Window window) {
        List<FinancialYear> years = new ArrayList<>();
        for (int day = Days.financialYear(window.first()); day <= window.until(); day = Days.plusYears(day, 1)) {
            int year = Days.date(day).getYear();
            int last = Math.min(Days.plusYears(day, 1) - 1, window.until());
            years.add(new FinancialYear(
                    year + "-" + "%02d".formatted((year + 1) % 100), Days.text(day), Days.text(last)));
        }
        return years;
    }

    /** From 2024-25 on both returns ask for sex as a letter. */
    boolean saysSex() {
        return name.compareTo("2024-25") >= 0;
    }

    /** From 2026-27 on the return of children looked after has a table of orders that deprive a child of liberty. */
    boolean asksForLiberty() {
        return name.compareTo("2026-27") >= 0;
    }

    /** From 2025-26 on the code of other placements is four codes, and semi-independent ones are supported accommodation. */
    boolean splitsOtherPlacements() {
        return name.compareTo("2025-26") >= 0;
    }

    boolean holds(String date) {
        return !date.isEmpty() && date.compareTo(first) >= 0 && date.compareTo(last) <= 0;
    }

    /** Whether something from one day to another (empty: still going on) touches the year. */
    boolean touches(String from, String to) {
        return !from.isEmpty() && from.compareTo(last) <= 0 && (to.isEmpty() || to.compareTo(first) >= 0);
    }

    boolean touches(Row row, String from, String to) {
        return touches(row.get(from), row.get(to));
    }

    /** The date when it was known at the end of the year, else empty. */
    String known(String date) {
        return date.compareTo(last) <= 0 ? date : "";
    }

    /** The last day of the year, so many months before. */
    String before(int months) {
        return Days.text(Days.plusMonths(Days.read(last), -months));
    }
}
