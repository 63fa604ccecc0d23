package org.sapwood.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sapwood.briefing.Catalogue;
import org.sapwood.briefing.Caution;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Trust;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.engine.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints figures. */
@Command(
        name = "measure",
        description = "Computes measures for a period at a level of the organisation.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  sapwood measure assessments-45wd --period 2026-Q1 --by unit",
            "          sapwood measure --period rolling12:2026-09 --by county --format csv"
        })
final class MeasureCommand implements Callable<Integer> {
    private static final List<String> HEADINGS = List.of(
            "measure",
            "period",
            "level",
            "unit",
            "denominator",
            "numerator",
            "excluded",
            "cannot_tell",
            "value",
            "band");

    private static final List<String> WITH_TRUST = Stream.concat(
                    HEADINGS.stream(), Stream.of("failing_a_rule", "value_without_them"))
            .toList();

    @Parameters(paramLabel = "ID", description = "Measures (default: all of them).")
    private List<String> ids = List.of();

    @Option(
            names = "--period",
            required = true,
            paramLabel = "P",
            description = "2025-03, 2025-Q4, 2025/26, 2024-04..2026-03 or rolling12:2026-03.")
    private String period;

    @Option(
            names = "--by",
            paramLabel = "LEVEL",
            defaultValue = "county",
            split = ",",
            description = "unit, service, district or county, or several with commas (default: county).")
    private List<Levels> levels;

    @Option(
            names = "--trust",
            description =
                    "Say as well how many of the cases fail a rule that the measure trusts, and what the figure is"
                            + " without them; blank where a measure names no such rule.")
    private boolean trust;

    @Mixin
    private WhichRecords records;

    @Mixin
    private HowPrinted how;

    private final Terminal terminal;

    MeasureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Period> periods = Periods.parse(period);
        Catalogue catalogue = records.catalogue();
        List<Measure> measures = catalogue.measures(ids);
        Where.refuseNone(measures, "measure");
        List<List<Object>> rows = new ArrayList<>();
        boolean missing = false;
        for (List<Measure> together : catalogue.byLayout(measures)) {
            try (Desk desk = records.desk(catalogue, together.getFirst(), terminal)) {
                List<Fault> faults = desk.faults(together);
                terminal.clearBar();
                faults.stream().map(Fault::sentence).forEach(terminal::say);
                missing |= !faults.isEmpty();
                rows.addAll(rows(desk, desk.computable(together), periods));
            }
        }
        if (rows.isEmpty() && missing) {
            return Exit.FINDINGS;
        }
        new Listing(trust ? WITH_TRUST : HEADINGS, rows).print(how.format(), terminal.out());
        if (rows.isEmpty()) {
            terminal.say("No unit has a case in " + period + ".");
        }
        return missing ? Exit.FINDINGS : Exit.OK;
    }

    private List<List<Object>> rows(Desk desk, List<Measure> measures, List<Period> periods) {
        List<Score> scores = new ArrayList<>();
        for (Levels level : EnumSet.copyOf(levels)) {
            scores.addAll(desk.scores(measures, periods, level.level()));
        }
        terminal.clearBar();
        Caution.ofRecords(measures, periods, desk.engine(), Measure::id).forEach(terminal::say);
        Caution.ofScores(measures, scores, desk.engine()).forEach(terminal::say);
        Caution.about(measures, periods, desk.snapshot().extractedOn()).forEach(terminal::say);
        Map<String, Measure> byId = measures.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        return scores.stream()
                .map(score -> trust ? withTrust(score, desk, byId.get(score.measure())) : row(score))
                .toList();
    }

    private static List<Object> withTrust(Score score, Desk desk, Measure measure) {
        Optional<String> unit = score.level() == Level.COUNTY ? Optional.empty() : Optional.of(score.unit());
        Optional<Trust> trusted = Trust.of(desk, measure, score.period(), score.level(), unit);
        List<Object> row = new ArrayList<>(row(score));
        row.add(trusted.map(Trust::failing).orElse(null));
        row.add(trusted.flatMap(Trust::without).orElse(null));
        return row;
    }

    private static List<Object> row(Score score) {
        return Arrays.asList(
                score.measure(),
                score.period().text(),
                score.level().word(),
                score.unit(),
                score.denominator(),
                score.numerator(),
                score.excluded(),
                score.cannotTell(),
                score.value().orElse(null),
                score.band().isPresent() ? score.band().getAsInt() : null);
    }
}
