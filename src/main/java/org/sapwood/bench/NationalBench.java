package org.sapwood.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.sapwood.definition.Measure;
import org.sapwood.engine.Engine;
import org.sapwood.engine.store.DuckStore;

/** The nation: three ways to the same figures over the same records in the same run, and what it is to live with them. */
final class NationalBench {
    private static final double MOST_TIMES_READING = 4;
    private static final double LEAST_TIMES_CHEAPER = 12;
    private static final double MOST_MILLISECONDS = 10;
    private static final double MOST_GIGABYTES = 3;
    private static final double MOST_PERCENT = 5;
    private static final double PERCENT = 100;
    private static final int WARMING_UP = 4;
    private static final double KILOBYTES_OF_A_GIGABYTE = 1e6;

    private final Nation nation;
    private final boolean judged;
    private final Consumer<String> saying;
    private final List<Finding> findings = new ArrayList<>();
    private Cost building = Cost.nothing();

    /** @param folder where everything is written, some 2 GB at ten million cases */
    NationalBench(Path folder, Scale scale, Consumer<String> saying) {
        this.nation = Nation.in(folder, scale);
        this.judged = scale.isNational();
        this.saying = saying;
    }

    List<Finding> run() {
        work("Making the records (Parquet)", nation::make);
        building = work("Building the serving copy", () -> nation.store().close());
        Memory.forgetPeak();
        Cost reading = reading();
        List<Measure> measures = List.copyOf(nation.library().measures().values());
        cold(measures, reading);
        try (DuckStore store = nation.store()) {
            warm(store, measures, reading);
        }
        drillDown();
        refresh();
        return findings;
    }

    private Cost reading() {
        ReadingOnly reading = new ReadingOnly(nation);
        reading.figures();
        Cost cost = work("(i) Reading the columns that the figures need", reading::figures);
        work("    reading those of case lists too", reading::everything);
        return cost;
    }

    /** The first run of a process, from opening the serving copy: the compiler of the machine is still at work. */
    private void cold(List<Measure> measures, Cost reading) {
        saying.accept("ours, cold");
        Cost cost = Cost.ofRunning(() -> {
            try (Engine engine = new Engine(nation.library(), nation.store())) {
                Fused ours = new Fused(engine, measures);
                ours.count();
                ours.finish();
            }
        });
        findings.add(Finding.of("(ii) Ours, cold", cost).reached("%.1f x (i)", cost.times(reading)));
    }

    private void warm(DuckStore store, List<Measure> measures, Cost reading) {
        saying.accept("ours, warm");
        for (int round = 0; round < WARMING_UP; round++) {
            counted(store, measures).finish();
        }
        Cost.Of<Fused> counted = Cost.of(() -> counted(store, measures));
        Fused ours = counted.result();
        Cost counting = counted.cost();
        Cost.Of<Long> finishing = Cost.of(ours::finish);
        Cost warm = counting.plus(finishing.cost());
        findings.add(Finding.of("(ii) Ours, warm", warm)
                .reached("%.1f x (i)", warm.times(reading))
                .target("at most 4 x (i)", judged, warm.times(reading) <= MOST_TIMES_READING));
        findings.add(Finding.of("    counting: one pass over each population", counting));
        findings.add(Finding.of("    finishing: levels, rolling years, percentages", finishing.cost())
                .reached("%,d figures", finishing.result()));
        Cost again = Cost.ofRunning(ours::finish);
        findings.add(Finding.of("    all figures again from counts that are kept", again)
                .reached("%.1f x (i)", again.times(reading)));
        memory();
        handWritten(ours, warm);
    }

    private Fused counted(DuckStore store, List<Measure> measures) {
        Fused ours = new Fused(new Engine(nation.library(), store), measures);
        ours.count();
        return ours;
    }

    private void drillDown() {
        saying.accept("drilling down");
        DrillDownTimes times = DrillDownTimes.of(nation);
        findings.add(Finding.of("From a figure to its cases, median", "").reached("%.1f ms", times.median()));
        findings.add(Finding.of("From a figure to its cases, 99th percentile", "")
                .reached("%.1f ms of %,d calls", times.ninetyNinth(), times.calls())
                .target("at most 10 ms", judged, times.ninetyNinth() <= MOST_MILLISECONDS));
    }

    private void refresh() {
        Refresh refresh = new Refresh(nation, "later", 0);
        work("Making the records anew, one case in a thousand changed", refresh::make);
        saying.accept("finding what differs");
        findings.add(Finding.of("Finding what differs, which a load does", refresh.find()));
        saying.accept("refreshing");
        Cost full = building.plus(refresh.countFirst());
        rehearse();
        Cost cost = refresh.refresh();
        double share = PERCENT * cost.times(full);
        findings.add(Finding.of("Refreshing for these: new rows, new counts", cost)
                .reached("%.1f %% of building and counting", share)
                .target("at most 5 %", judged, share <= MOST_PERCENT));
    }

    /** As the other figures are of a warmed-up process, another thousandth of the cases goes first. */
    private void rehearse() {
        Refresh rehearsal = new Refresh(nation, "rehearsal", 1);
        rehearsal.make();
        rehearsal.find();
        rehearsal.refresh();
    }

    private void memory() {
        OptionalLong peak = Memory.peak();
        double gigabytes = peak.orElse(0) / KILOBYTES_OF_A_GIGABYTE;
        findings.add(Finding.of("Peak memory of reading and of ours", "unknown on this system")
                .reached(peak.isPresent() ? "%.2f GB" : "unknown on this system", gigabytes)
                .target("under 3 GB at 100 million cases", judged && peak.isPresent(), gigabytes < MOST_GIGABYTES));
    }

    private void handWritten(Fused ours, Cost warm) {
        try (Analyst analyst = analyst()) {
            saying.accept("120 hand-written queries");
            Comparison all = Comparison.run(nation, analyst, ours);
            findings.add(Finding.of("(iii) " + all.queries() + " hand-written queries", all.cost())
                    .reached("%.1f x ours", all.cost().times(warm))
                    .target("at least 12 x ours", judged, all.cost().times(warm) >= LEAST_TIMES_CHEAPER));
            findings.add(Finding.of("Figures that are the same in (ii) and (iii)", "")
                    .reached("%,d of %,d %s", all.cells() - all.differences(), all.cells(), all.first())
                    .target("all", true, all.differences() == 0));
        }
    }

    private Analyst analyst() {
        saying.accept("loading the analyst's file");
        Cost.Of<Analyst> loaded = Cost.of(() -> Analyst.of(nation));
        findings.add(Finding.of("Loading the analyst's DuckDB file", loaded.cost()));
        return loaded.result();
    }

    private Cost work(String what, Runnable work) {
        saying.accept(what.strip());
        Cost cost = Cost.ofRunning(work);
        findings.add(Finding.of(what, cost));
        return cost;
    }
}
