package org.sapwood.briefing.team;

import java.util.List;
import java.util.Optional;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Explanation;
import org.sapwood.briefing.TeamPage;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.QuarterlyReview;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.thread.Strand;
import org.sapwood.tree.thread.Threads;

/** Puts together what is told about each prime PI of a team. */
final class Telling {
    private final Library library;
    private final RestsOn restsOn;
    private final Tree tree;
    private final Unit team;
    private final FinancialYear year;
    private final Period quarter;

    Telling(Desk desk, Tree tree, Unit team, FinancialYear year, Period quarter) {
        this.library = desk.catalogue().library();
        this.restsOn = new RestsOn(library, desk.snapshot().layout());
        this.tree = tree;
        this.team = team;
        this.year = year;
        this.quarter = quarter;
    }

    Told told(TeamPage.Prime prime) {
        Measure measure = prime.measure();
        return new Told(
                prime,
                threads(measure.id()),
                restsOn.fields(measure),
                Explanation.ofFigure(library, measure),
                decided(measure.id()),
                reviewed(measure.id()));
    }

    Told.Without without(String id) {
        return new Told.Without(
                id,
                Optional.ofNullable(library.measures().get(id)),
                tree.find(id, MeasureOfSuccess.class),
                threads(id));
    }

    private List<Strand> threads(String measure) {
        return new Threads(tree)
                .ofMeasure(measure).stream()
                        .filter(strand -> strand.item()
                                .item()
                                .ofYear()
                                .filter(year::equals)
                                .isPresent())
                        .toList();
    }

    private Optional<PlanItem> decided(String measure) {
        return tree.teamPlan(team.id(), year).stream()
                .flatMap(plan -> tree.under(plan.id(), Kind.PLAN_ITEM).stream())
                .map(version -> (PlanItem) version.item())
                .filter(item ->
                        item.measure().equals(measure) && item.decision().isPresent())
                .findFirst();
    }

    private Optional<Told.Reviewed> reviewed(String measure) {
        return tree.items(QuarterlyReview.class).stream()
                .filter(review -> review.team().equals(team.id()))
                .filter(review -> Given.quarter(review.year(), review.quarter()).equals(quarter.text()))
                .flatMap(review -> review.figures().stream()
                        .filter(figure -> figure.measure().equals(measure))
                        .map(figure -> new Told.Reviewed(review, figure)))
                .findFirst();
    }
}
