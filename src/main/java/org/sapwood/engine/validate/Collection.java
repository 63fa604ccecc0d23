package org.sapwood.engine.validate;

import java.time.LocalDate;
import org.sapwood.definition.returns.ReturnYear;

/**
 * What a return is a return of.
 *
 * @param year by which code lists and rules are chosen
 * @param starts the first day of the year of collection
 * @param ends its last day
 * @param authority the council's own code; empty when it was not given
 * @param format of the files: {@code csv} or {@code xml}
 */
public record Collection(ReturnYear year, LocalDate starts, LocalDate ends, String authority, String format) {
    public static Collection of(ReturnYear year, String authority, String format) {
        return new Collection(year, year.starts(), year.ends(), authority, format);
    }

    /** The same of the year before. */
    Collection before() {
        return of(new ReturnYear(year.begins() - 1), authority, format);
    }
}
