package org.sapwood.briefing.team;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.briefing.CasesPage;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Period;
import org.sapwood.definition.Unit;

/** Cases by id, for those who may take them away: the ones to look at first. */
public record Listed(Definition definition, List<CasesPage.Line> lines) {
    public Listed {
        lines = List.copyOf(lines);
    }

    /**
     * Of each prime PI the cases that pull the figure the wrong way or of which one cannot tell, then the open ones that are
     * past the limit. A PI without any is left out.
     *
     * @param viewers what the viewer may read
     */
    public static List<Listed> of(Desk viewers, TeamBriefing briefing) {
        Map<String, Measure> measures = viewers.catalogue().library().measures();
        return briefing.told().stream()
                .map(told -> told.prime().measure())
                .flatMap(measure -> Stream.concat(
                        Stream.of(measure),
                        viewers
                                .computable(measure.openCases().stream()
                                        .map(measures::get)
                                        .toList())
                                .stream()))
                .map(measure -> of(viewers, measure, briefing.now(), briefing.team()))
                .filter(listed -> !listed.lines().isEmpty())
                .toList();
    }

    private static Listed of(Desk viewers, Measure measure, Period period, Unit team) {
        return new Listed(
                measure,
                CasesPage.of(viewers, measure, period, Optional.of(team)).lines().stream()
                        .filter(line -> isToLookAt(measure, line.row().outcome()))
                        .toList());
    }

    private static boolean isToLookAt(Measure measure, Outcome outcome) {
        boolean lower = measure.improvement() instanceof Improvement.Decrease
                || measure.overdueCompanionOf().isPresent();
        return switch (outcome) {
            case Outcome.Met _ -> lower;
            case Outcome.NotMet _ -> !lower;
            case Outcome.CannotTell _ -> true;
            case Outcome.Excluded _ -> false;
        };
    }
}
