package org.sapwood.briefing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Period;
import org.sapwood.definition.Rule;
import org.sapwood.engine.CaseRow;

/**
 * One worker's own work as the records tell it: what is open and past its limit, what else is open, and which records to
 * put right. It is for the worker alone, and nothing in it is counted against anybody.
 */
public record LeafPage(Period now, List<Work> late, List<Work> open, List<ToPutRight> records) {
    public LeafPage {
        late = List.copyOf(late);
        open = List.copyOf(open);
        records = List.copyOf(records);
    }

    /**
     * An open case under a measure with a limit.
     *
     * @param measure whose limit it is; its good outcome says why this matters
     * @param companion the measure under which the open case is listed
     */
    public record Work(Measure measure, Measure companion, CaseRow row) {}

    /** A record that fails a rule. */
    public record ToPutRight(Rule rule, CaseRow row) {}

    /** Every case that stands on it. */
    public List<CaseRow> rows() {
        return Stream.of(
                        late.stream().map(Work::row),
                        open.stream().map(Work::row),
                        records.stream().map(ToPutRight::row))
                .flatMap(Function.identity())
                .toList();
    }

    /**
     * @param own the viewer's own cases
     * @param primes ids of the PIs that the viewer's team looks after: limits of other measures are not shown
     */
    public static LeafPage of(Desk own, List<String> primes) {
        YearMonth month = YearMonth.from(own.snapshot().extractedOn());
        Period now = new Period(month.toString(), month, month);
        List<Work> all = work(own, now, primes);
        return new LeafPage(now, those(all, Outcome.Met.class), those(all, Outcome.NotMet.class), records(own));
    }

    private static List<Work> work(Desk own, Period now, List<String> primes) {
        Map<String, Measure> measures = own.catalogue().library().measures();
        List<Work> work = new ArrayList<>();
        List<Measure> looked =
                primes.stream().map(measures::get).filter(Objects::nonNull).toList();
        for (Measure measure : own.computable(looked)) {
            List<Measure> companion = own.computable(
                    measure.openCases().map(measures::get).stream().toList());
            companion.forEach(open -> own.cases(open, now, Optional.empty(), Level.UNIT)
                    .cases()
                    .forEach(row -> work.add(new Work(measure, open, row))));
        }
        return work;
    }

    /** Of an open case, met means past the limit. */
    private static List<Work> those(List<Work> work, Class<? extends Outcome> outcome) {
        return work.stream()
                .filter(one -> outcome.isInstance(one.row().outcome()))
                .toList();
    }

    private static List<ToPutRight> records(Desk own) {
        Map<String, Fault> faults = own.engine().faults();
        return own.catalogue().rules(List.of()).stream()
                .filter(rule -> !faults.containsKey(rule.population()))
                .flatMap(rule -> own.failing(rule).stream().map(row -> new ToPutRight(rule, row)))
                .sorted(Comparator.comparing(one -> one.row().caseId()))
                .toList();
    }
}
