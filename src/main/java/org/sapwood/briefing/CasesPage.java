package org.sapwood.briefing;

import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Level;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Period;
import org.sapwood.definition.Unit;
import org.sapwood.engine.CaseList;
import org.sapwood.engine.CaseRow;

/** The cases behind a figure that a viewer may see, each with its outcome and the reason. */
public record CasesPage(Definition definition, Period period, Optional<Unit> team, List<Line> lines) {
    public CasesPage {
        lines = List.copyOf(lines);
    }

    /** @param because one sentence */
    public record Line(CaseRow row, String team, String because) {}

    /** @param viewers what the viewer may read */
    public static CasesPage of(Desk viewers, Definition definition, Period period, Optional<Unit> team) {
        Level level = team.isPresent() ? Level.UNIT : Level.COUNTY;
        CaseList list = viewers.cases(definition, period, team.map(Unit::id), level);
        Reasons reasons = new Reasons(viewers.catalogue().library());
        List<Line> lines = list.cases().stream()
                .sorted((a, b) -> Integer.compare(order(a.outcome()), order(b.outcome())))
                .map(row -> new Line(row, name(viewers, row, list), reasons.because(definition, row, list.untold())))
                .toList();
        return new CasesPage(definition, period, team, lines);
    }

    private static String name(Desk desk, CaseRow row, CaseList list) {
        return desk.catalogue()
                .library()
                .organisation()
                .unit(row.unit(), list.asAt())
                .map(Unit::name)
                .orElse(row.unit());
    }

    /** What may need doing stands first. */
    private static int order(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotMet _ -> 0;
            case Outcome.CannotTell _ -> 1;
            case Outcome.Met _ -> 2;
            case Outcome.Excluded _ -> 3;
        };
    }

    public long count(Class<? extends Outcome> kind) {
        return lines.stream()
                .filter(line -> kind.isInstance(line.row().outcome()))
                .count();
    }
}
