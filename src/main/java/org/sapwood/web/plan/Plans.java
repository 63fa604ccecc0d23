package org.sapwood.web.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.TargetAgreed;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.TeamPage;
import org.sapwood.web.form.Form;
import org.sapwood.web.frame.Today;

/** The plans of the year in which the records end. */
public record Plans(Desk desk, TreeStore store, Clock clock) {
    /** What is done today is dated today, whatever day the records end. */
    public LocalDate today() {
        return new Today(clock).day();
    }

    /** The day on which the records end. */
    public LocalDate day() {
        return desk.snapshot().extractedOn();
    }

    public FinancialYear year() {
        return FinancialYear.of(day());
    }

    public Library library() {
        return desk.catalogue().library();
    }

    public Tree tree() {
        return store.current();
    }

    TeamPage of(Unit team) {
        return TeamPage.of(tree(), library(), team.id(), year(), day());
    }

    /** Targets that nobody has agreed yet. */
    public List<Version> proposed(Unit team) {
        return tree().ofTeam(team.id(), year()).stream()
                .filter(version -> version.item() instanceof TargetAgreed target
                        && target.agreedBy().isEmpty())
                .toList();
    }

    /** Until the plan is signed; after that only by a change from above that the team has accepted. */
    public boolean mayMoveTargets(Unit team) {
        return tree().signedPlan(team.id(), year()).isEmpty() || !accepted(team).isEmpty();
    }

    List<Version> accepted(Unit team) {
        return tree().ofTeam(team.id(), year()).stream()
                .filter(version -> version.item() instanceof ChangeFromAbove change && change.isAccepted())
                .toList();
    }

    static String address(Unit team) {
        return "/team/" + team.id() + "/plan";
    }

    static Form.Back back(Unit team) {
        return new Form.Back(address(team), "Plan of " + team.name());
    }

    /** What a measure is called; a measure of success that no pack defines yet has a title of its own. */
    public String title(String measure) {
        return Optional.ofNullable(library().measures().get(measure))
                .map(Measure::title)
                .or(() -> tree().find(measure, MeasureOfSuccess.class).map(MeasureOfSuccess::title))
                .orElse(measure);
    }
}
