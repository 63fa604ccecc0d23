package org.sapwood.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.tree.item.Action;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.TeamPage;

/** Teams and their plans as JSON. */
final class TeamAnswers {
    private TeamAnswers() {}

    record All(Records records, List<Team> teams) {}

    record Team(String id, String name, String teamType, String service, String serviceName, String district) {}

    record One(Records records, Team team, String period, String lastPeriod, List<Prime> primes) {}

    /** @param overdue open cases past the limit; null when the measure has no companion */
    record Prime(
            String measure,
            String title,
            String definitionHash,
            Optional<ScoreOperations.One> now,
            Optional<BigDecimal> lastValue,
            Optional<BigDecimal> target,
            String standing,
            Optional<Long> overdue) {}

    record PlanOfTeam(
            Team team,
            String year,
            Optional<String> plan,
            Optional<Integer> version,
            Optional<String> manager,
            Optional<String> signedBy,
            Optional<LocalDate> signedOn,
            List<Locked> locked,
            List<Line> lines) {
        static PlanOfTeam of(Team team, String year, TeamPage page, Library library) {
            Optional<TeamPlan> plan = page.plan().map(version -> (TeamPlan) version.item());
            return new PlanOfTeam(
                    team,
                    year,
                    page.plan().map(Version::id),
                    page.plan().map(Version::number),
                    plan.map(TeamPlan::manager),
                    plan.flatMap(TeamPlan::signedBy),
                    plan.flatMap(TeamPlan::signedOn),
                    plan.map(TeamPlan::locked).orElse(List.of()).stream()
                            .map(locked -> new Locked(locked.measure(), locked.definition(), locked.target()))
                            .toList(),
                    page.lines().stream().map(line -> Line.of(line, library)).toList());
        }
    }

    record Locked(String measure, Optional<String> definitionHash, Optional<BigDecimal> target) {}

    /** What the plan says about one prime PI. */
    record Line(
            String measure,
            Optional<String> title,
            Optional<String> primeBecause,
            Optional<BigDecimal> target,
            Optional<String> item,
            Optional<String> decision,
            Optional<String> why,
            Optional<String> action,
            Optional<String> who,
            Optional<LocalDate> byWhen,
            Optional<String> helpNeeded,
            List<Piece> actions) {
        static Line of(TeamPage.Line line, Library library) {
            Optional<PlanItem> item = line.item().map(version -> (PlanItem) version.item());
            String measure = line.prime().measure();
            return new Line(
                    measure,
                    Optional.ofNullable(library.measures().get(measure)).map(Measure::title),
                    line.prime().reason(),
                    line.target(),
                    line.item().map(Version::id),
                    item.flatMap(PlanItem::decision).map(Asked::word),
                    item.flatMap(PlanItem::why),
                    item.flatMap(PlanItem::action),
                    item.flatMap(PlanItem::who),
                    item.flatMap(PlanItem::byWhen),
                    item.flatMap(PlanItem::helpNeeded),
                    line.actions().stream().map(Piece::of).toList());
        }
    }

    record Piece(String id, String what, Optional<String> who, Optional<LocalDate> byWhen, Optional<LocalDate> doneOn) {
        static Piece of(Version version) {
            Action action = (Action) version.item();
            return new Piece(version.id(), action.what(), action.who(), action.byWhen(), action.done());
        }
    }
}
