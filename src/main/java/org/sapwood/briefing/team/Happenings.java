package org.sapwood.briefing.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sapwood.briefing.InFigures;
import org.sapwood.definition.Change;
import org.sapwood.definition.Measure;
import org.sapwood.tree.item.Action;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.Briefing;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.GateAnswer;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.PrimeIndicator;
import org.sapwood.tree.item.Proposal;
import org.sapwood.tree.item.QuarterlyReview;
import org.sapwood.tree.item.TargetAgreed;
import org.sapwood.tree.item.TeamItem;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.TurnTheCurve;
import org.sapwood.tree.item.Version;

/** What changed for a team between two days, both included. */
final class Happenings {
    private final Tree tree;
    private final String team;
    private final List<Measure> measures;
    private final LocalDate from;
    private final LocalDate to;
    private final List<Happened> found = new ArrayList<>();

    Happenings(Tree tree, String team, List<Measure> measures, LocalDate from, LocalDate to) {
        this.tree = tree;
        this.team = team;
        this.measures = measures;
        this.from = from;
        this.to = to;
    }

    /** In the order of their days. */
    List<Happened> all() {
        tree.all().stream()
                .map(Version::item)
                .filter(TeamItem.class::isInstance)
                .map(TeamItem.class::cast)
                .filter(item -> item.team().equals(team))
                .forEach(this::ofTeam);
        plans();
        for (Measure measure : measures) {
            for (Change change : measure.changes()) {
                add(Optional.of(change.date()), Happened.What.DEFINITION_CHANGED, measure.title(), change.what());
            }
        }
        found.sort(Comparator.comparing(Happened::on));
        return List.copyOf(found);
    }

    private void ofTeam(TeamItem item) {
        switch (item) {
            case ChangeFromAbove change ->
                add(
                        Optional.of(change.on()),
                        Happened.What.CHANGE_FROM_ABOVE,
                        change.words(),
                        change.reason(),
                        change.displaces(),
                        change.resource(),
                        change.by());
            case TargetAgreed target ->
                add(
                        target.agreedOn(),
                        Happened.What.TARGET_AGREED,
                        title(target.measure()),
                        target(target),
                        target.why());
            case TeamPlan plan ->
                add(plan.signedOn(), Happened.What.PLAN_SIGNED, plan.signedBy().orElse(""));
            case GateAnswer answer -> {
                Happened.What what = switch (answer.answered()) {
                    case RECOVERY_PLAN -> Happened.What.RECOVERY_PLAN;
                    case ACCEPTED -> Happened.What.MISS_ACCEPTED;
                };
                add(Optional.of(answer.on()), what, title(answer.measure()), answer.words(), answer.by());
            }
            case PrimeIndicator _, QuarterlyReview _, Briefing _, Proposal _, TurnTheCurve _ -> {}
        }
    }

    private void plans() {
        tree.of(Kind.ACTION_PLAN).stream()
                .filter(plan -> plan.item().measures().stream().anyMatch(this::isPrime))
                .map(plan -> (ActionPlan) plan.item())
                .forEach(plan -> plan.milestones()
                        .forEach(milestone -> add(
                                milestone.done(), Happened.What.MILESTONE_REACHED, milestone.what(), plan.title())));
        tree.of(Kind.TEAM_PLAN).stream()
                .filter(plan -> plan.item().ofTeam().filter(team::equals).isPresent())
                .flatMap(plan -> tree.under(plan.id(), Kind.PLAN_ITEM).stream())
                .flatMap(twig -> tree.under(twig.id(), Kind.ACTION).stream())
                .map(version -> (Action) version.item())
                .forEach(action -> add(action.done(), Happened.What.ACTION_DONE, action.what()));
    }

    private void add(Optional<LocalDate> day, Happened.What what, String... said) {
        day.filter(on -> !on.isBefore(from) && !on.isAfter(to))
                .ifPresent(on -> found.add(new Happened(on, what, List.of(said))));
    }

    private boolean isPrime(String id) {
        return measures.stream().anyMatch(measure -> measure.id().equals(id));
    }

    private Optional<Measure> measure(String id) {
        return measures.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private String title(String id) {
        return measure(id).map(Measure::title).orElse(id);
    }

    private String target(TargetAgreed target) {
        return measure(target.measure())
                .map(measure -> InFigures.value(measure, target.at()))
                .orElse(target.at().toPlainString());
    }
}
