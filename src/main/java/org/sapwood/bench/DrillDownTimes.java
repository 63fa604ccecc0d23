package org.sapwood.bench;

import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * How long a case list takes, in milliseconds.
 *
 * @param calls how many were timed
 */
record DrillDownTimes(double median, double ninetyNinth, long calls) {
    private static final int WARMING_UP = 3;
    private static final int TIMED = 5;

    /** Runs in this process, which has the serving copy's settings and no other work then. */
    static DrillDownTimes of(Nation nation) {
        OptionsBuilder options = new OptionsBuilder();
        options.include(DrillDown.class.getName() + ".cases$")
                .param("folder", nation.folder().toString())
                .param("scale", nation.scale().name())
                .forks(0)
                .warmupIterations(WARMING_UP)
                .measurementIterations(TIMED)
                .warmupTime(TimeValue.seconds(1))
                .measurementTime(TimeValue.seconds(2))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        try {
            RunResult result = List.copyOf(new Runner(options.build()).run()).getFirst();
            Statistics times = result.getPrimaryResult().getStatistics();
            return new DrillDownTimes(times.getPercentile(50), times.getPercentile(99), times.getN());
        } catch (RunnerException e) {
            throw new IllegalStateException("The drill-down could not be timed", e);
        }
    }
}
