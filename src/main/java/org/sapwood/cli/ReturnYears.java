package org.sapwood.cli;

import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.returns.ReturnYear;
import org.sapwood.definition.returns.StatutoryReturn;

/** Years of collection as they are given with --year. */
final class ReturnYears {
    private ReturnYears() {}

    static ReturnYear read(String text) {
        return ReturnYear.read(text)
                .orElseThrow(() -> new Refusal(
                        Fault.of("--year \"" + text + "\" is no year of collection", "Write it as 2026-27")));
    }

    static void refuseOther(StatutoryReturn about, ReturnYear year) {
        if (year.compareTo(about.firstYear()) < 0 || year.compareTo(about.lastYear()) > 0) {
            throw new Refusal(Fault.of(
                    "--year " + year.text() + " is none whose rules the pack keeps",
                    "Name one from " + about.firstYear().text() + " to "
                            + about.lastYear().text()));
        }
    }
}
