package org.sapwood.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.engine.CaseList;
import org.sapwood.engine.Engine;

/**
 * From a figure to its cases: each time another measure, another team and another of the sixty months. Timed by JMH, each
 * call on its own.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DrillDown {
    /** The folder of the nation. */
    @Param("")
    private String folder;

    @Param("SMALL")
    private String scale;

    private Engine engine;
    private List<Measure> measures;
    private List<Period> months;
    private int teams;
    private int call;

    /** Opens the serving copy, which must be there. */
    @Setup(Level.Trial)
    public void open() {
        Nation nation = Nation.in(Path.of(folder), Scale.valueOf(scale));
        engine = new Engine(nation.library(), nation.store());
        measures = List.copyOf(nation.library().measures().values());
        months = Nation.months();
        teams = nation.scale().teams();
    }

    /** One list of cases. */
    @Benchmark
    public CaseList cases() {
        call++;
        return engine.cases(
                measures.get(call % measures.size()),
                months.get(call * 7 % months.size()),
                Optional.of("T" + call * 61 % teams),
                org.sapwood.definition.Level.UNIT,
                org.sapwood.access.Scope.everything());
    }

    /** Closes the serving copy. */
    @TearDown(Level.Trial)
    public void close() {
        engine.close();
    }
}
