package org.sapwood.briefing.team;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sapwood.briefing.AgreedTargets;
import org.sapwood.briefing.Caution;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.TeamPage;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.PrimeSet;

/**
 * The briefing of one team for one quarter. Figures are those of the team's page; the tree is as it is now.
 *
 * @param page figures of the quarter and the one before
 * @param snapshot id of the load from which the figures come
 * @param manager empty when nobody has begun the team's plan
 * @param without prime PIs that have no figure: measures of success that no pack defines yet, or records that lack what they need
 * @param given when this briefing was given to the team; empty until then
 * @param questions all that the team has asked this year, oldest first
 */
public record TeamBriefing(
        TeamPage page,
        FinancialYear year,
        String snapshot,
        Optional<String> manager,
        List<Told> told,
        List<Told.Without> without,
        List<Happened> happened,
        Optional<Given> given,
        List<Version> questions,
        List<String> cautions) {
    public TeamBriefing {
        told = List.copyOf(told);
        without = List.copyOf(without);
        happened = List.copyOf(happened);
        questions = List.copyOf(questions);
        cautions = List.copyOf(cautions);
    }

    public Unit team() {
        return page.team();
    }

    public Period now() {
        return page.now();
    }

    /**
     * @param quarter a quarter of the financial year that has begun
     * @throws Refusal when the records tell nothing of such a quarter
     */
    public static TeamBriefing of(Desk desk, Tree tree, Unit team, Period quarter) {
        demand(desk, quarter);
        FinancialYear year = FinancialYear.of(quarter.starts());
        PrimeSet set = PrimeSet.of(tree, team.id(), team.teamType(), year);
        List<Measure> defined = set.measures().stream()
                .map(desk.catalogue().library().measures()::get)
                .filter(Objects::nonNull)
                .toList();
        List<Measure> measures = desk.computable(defined);
        TeamPage page = TeamPage.of(desk, team, measures, new AgreedTargets(tree, team.id()), quarter);
        Telling telling = new Telling(desk, tree, team, year, quarter);
        LocalDate until = quarter.asAt(desk.snapshot().extractedOn());
        return new TeamBriefing(
                page,
                year,
                desk.snapshot().id(),
                tree.teamPlan(team.id(), year).map(plan -> ((TeamPlan) plan.item()).manager()),
                page.primes().stream().map(telling::told).toList(),
                set.measures().stream()
                        .filter(id ->
                                measures.stream().noneMatch(one -> one.id().equals(id)))
                        .map(telling::without)
                        .toList(),
                new Happenings(tree, team.id(), defined, quarter.starts(), until).all(),
                Given.all(tree, team.id()).stream()
                        .filter(one -> one.quarter().equals(quarter.text()))
                        .findFirst(),
                Given.questions(tree, team.id(), year),
                Caution.ofRecords(measures, List.of(page.now(), page.last()), desk.engine(), Caution::byTitle));
    }

    /** The quarter in which the records end. */
    public static Period current(Desk desk) {
        return Periods.quarterOf(YearMonth.from(desk.snapshot().extractedOn()));
    }

    private static void demand(Desk desk, Period quarter) {
        String text = "\"" + quarter.text() + "\"";
        if (!quarter.equals(Periods.quarterOf(quarter.first()))) {
            throw new Refusal(Fault.of(
                    text + " is not a quarter", "Write one as " + current(desk).text()));
        }
        if (quarter.starts().isAfter(desk.snapshot().extractedOn())) {
            throw new Refusal(Fault.of(
                    "The records end on " + desk.snapshot().extractedOn() + ", before " + text + " begins",
                    "Ask for " + current(desk).text() + " or an earlier one"));
        }
        if (quarter.first().isBefore(desk.engine().grid().first())) {
            throw new Refusal(Fault.of(
                    "Nothing is counted before " + desk.engine().grid().first() + ", and " + text + " is earlier",
                    "Ask for a later quarter, or have more years counted"));
        }
    }
}
