package org.sapwood.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Unit;
import org.sapwood.engine.Score;
import org.sapwood.insight.Projection;
import org.sapwood.insight.RunRate;
import org.sapwood.tree.item.Acknowledgement;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.TeamPage;

/**
 * The plan of a team on one page: what it decided about each prime PI, beside the figure now and where it is likely to end.
 *
 * @param figured whether the reader may see the team's figures; else the plan has words alone
 * @param acknowledged who has read the plan as it stands
 */
public record PlanPage(
        Unit team,
        FinancialYear year,
        Period now,
        boolean figured,
        TeamPage plan,
        List<Line> lines,
        List<Acknowledgement> acknowledged) {
    public PlanPage {
        lines = List.copyOf(lines);
        acknowledged = List.copyOf(acknowledged);
    }

    /**
     * One prime PI.
     *
     * @param measure empty where no pack defines it yet
     * @param likely share from 0 to 1 at year end; empty where nothing is foretold
     */
    public record Line(
            TeamPage.Line planned,
            Optional<Measure> measure,
            Optional<Score> now,
            Optional<Projection.Likely> likely) {}

    /** @param seesFigures whether the reader may see them, where there are any */
    public static PlanPage of(Desk desk, Tree tree, Unit team, boolean seesFigures, Vantage vantage) {
        LocalDate day = vantage.day();
        FinancialYear year = vantage.year();
        Period now = vantage.quarter();
        boolean figured = seesFigures && vantage.isFigured();
        TeamPage plan = TeamPage.of(tree, desk.catalogue().library(), team.id(), year, day);
        Map<String, Measure> all = desk.catalogue().library().measures();
        List<Measure> measures = plan.lines().stream()
                .map(line -> line.prime().measure())
                .filter(all::containsKey)
                .map(all::get)
                .toList();
        Map<String, Score> scores = figured ? scores(desk, measures, now, team) : Map.of();
        List<Line> lines = plan.lines().stream()
                .map(line -> line(desk, line, all, scores, team, figured ? Optional.of(day) : Optional.empty()))
                .toList();
        return new PlanPage(team, year, now, figured, plan, lines, acknowledged(tree, plan.plan()));
    }

    private static Map<String, Score> scores(Desk desk, List<Measure> measures, Period now, Unit team) {
        return desk.scores(desk.computable(measures), List.of(now), Level.UNIT).stream()
                .filter(score -> score.unit().equals(team.id()))
                .collect(Collectors.toMap(Score::measure, score -> score));
    }

    private static Line line(
            Desk desk,
            TeamPage.Line planned,
            Map<String, Measure> all,
            Map<String, Score> scores,
            Unit team,
            Optional<LocalDate> foretoldOn) {
        Optional<Measure> measure = Optional.ofNullable(all.get(planned.prime().measure()));
        return new Line(
                planned,
                measure,
                measure.map(one -> scores.get(one.id())),
                foretoldOn.flatMap(day ->
                        measure.flatMap(one -> YearEnd.of(desk, new RunRate(), one, Level.UNIT, team.id(), day))));
    }

    /** Of the version that stands: a plan that was changed since is read anew. */
    private static List<Acknowledgement> acknowledged(Tree tree, Optional<Version> plan) {
        return plan.map(version -> tree.under(version.id(), Kind.ACKNOWLEDGEMENT).stream()
                        .map(one -> (Acknowledgement) one.item())
                        .filter(one -> one.version() == version.number())
                        .toList())
                .orElse(List.of());
    }
}
