package org.sapwood.cli;

import java.util.List;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;
import org.sapwood.definition.Refusal;
import org.sapwood.pack.CheckReport;
import org.sapwood.pack.PackCheck;

/** The check of packs as commands need it. */
final class PackVerdict {
    private PackVerdict() {}

    /**
     * Runs every worked example and returns how many there are.
     *
     * @throws Refusal when one does not hold
     */
    static int examples(Library library) {
        CheckReport report = PackCheck.run(library);
        List<Fault> faults = report.failing();
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return report.results().size();
    }
}
