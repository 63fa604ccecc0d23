package org.sapwood.briefing.role;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Rule;
import org.sapwood.tree.item.Acknowledgement;
import org.sapwood.tree.item.Answer;
import org.sapwood.tree.item.Briefing;
import org.sapwood.tree.item.Challenge;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.Comment;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.HelpRequest;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.Proposal;
import org.sapwood.tree.item.QuarterlyReview;
import org.sapwood.tree.item.TeamItem;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.thread.PrimeSet;
import org.sapwood.tree.thread.Teams;

/**
 * What this year shows of the six principles, counted from the definitions, the tree and the records. No figure of it is
 * about one person or one team.
 *
 * @param records empty for a day of which no load is open
 */
public record PrinciplesPage(
        FinancialYear year, Definitions definitions, Optional<Records> records, Plans plans, Voices voices) {

    /** One out of several. */
    public record Part(long of, long all) {}

    /**
     * PIs that can be computed.
     *
     * @param withOverdue of the PIs with a limit, those beside which the open and overdue cases stand
     * @param withGuardrail those beside which another stands that must not get worse
     * @param withAllThree those with good practice and good outcome beside the figure
     */
    public record Definitions(long all, Part withOverdue, Part withGuardrail, Part withAllThree) {}

    /**
     * @param rules that look at the records
     * @param failing records that fail one of them now
     * @param worker how many of these the worker can put right
     */
    public record Records(long rules, long failing, long worker) {}

    /**
     * @param decided of the prime PIs of all teams, those about which the team has decided
     * @param acknowledged how often somebody in a team has read and acknowledged its plan
     * @param changes that came from above after signing
     */
    public record Plans(
            Part signed, Part decided, long acknowledged, Part explained, Part briefed, Part reviewed, Part changes) {}

    /**
     * Said this year, and of those whose answer was due, how many had it in time.
     *
     * @param deadlines how many of the challenges hold a deadline to be wrong
     */
    public record Voices(Kept challenges, long deadlines, Kept help, Kept questions, Kept proposals) {}

    public record Kept(long said, Part inTime) {}

    /** The part that rests on the load, which does not change while it is open. */
    public static Records records(Desk desk) {
        List<Rule> rules = desk.catalogue().rules(List.of()).stream()
                .filter(rule -> !desk.engine().faults().containsKey(rule.population()))
                .toList();
        long failing = 0;
        long worker = 0;
        for (Rule rule : rules) {
            int records = desk.failing(rule).size();
            failing += records;
            worker += rule.route() == Rule.Route.WORKER ? records : 0;
        }
        return new Records(rules.size(), failing, worker);
    }

    /** @param day as of which teams and their year are taken */
    public static PrinciplesPage of(Tree tree, Desk desk, Optional<Records> records, LocalDate day, LocalDate today) {
        FinancialYear year = FinancialYear.of(day);
        Counter counter = new Counter(tree, desk.catalogue().library(), year, day, today);
        List<Measure> measures = desk.computable(desk.catalogue().measures(List.of()));
        return new PrinciplesPage(year, definitions(measures), records, counter.plans(), counter.voices());
    }

    private static Definitions definitions(List<Measure> measures) {
        List<Measure> limited =
                measures.stream().filter(one -> one.threshold().isPresent()).toList();
        return new Definitions(
                measures.size(),
                part(limited, one -> one.openCases().isPresent()),
                part(measures, one -> !one.guardrails().isEmpty()),
                part(
                        measures,
                        one -> !one.meaning().goodPractice().isBlank()
                                && !one.meaning().goodOutcome().isBlank()));
    }

    private static <T> Part part(List<T> all, Predicate<T> those) {
        return new Part(all.stream().filter(those).count(), all.size());
    }

    private record Counter(Tree tree, Library library, FinancialYear year, LocalDate day, LocalDate today) {
        Plans plans() {
            List<PrimeSet> primes = Teams.primeSets(tree, library, year, day);
            List<PlanItem> decided = tree.items(PlanItem.class).stream()
                    .filter(item -> item.decision().isPresent() && isOfYear(item))
                    .toList();
            long all = primes.stream().mapToLong(set -> set.primes().size()).sum();
            long considered = primes.stream()
                    .mapToLong(set -> set.measures().stream()
                            .filter(measure -> decided.stream().anyMatch(item -> isOf(item, set.team(), measure)))
                            .count())
                    .sum();
            List<ExplainedTo> explained = ExplainedTo.of(tree, library, Teams.on(library, day), day);
            long own = explained.stream().mapToLong(ExplainedTo::own).sum();
            long missing = explained.stream().mapToLong(ExplainedTo::missing).sum();
            int teams = primes.size();
            return new Plans(
                    new Part(teams(TeamPlan.class, TeamPlan::isSigned), teams),
                    new Part(considered, all),
                    acknowledged(),
                    new Part(own - missing, own),
                    new Part(teams(Briefing.class, _ -> true), teams),
                    new Part(teams(QuarterlyReview.class, _ -> true), teams),
                    part(
                            ofYear(ChangeFromAbove.class),
                            change -> change.answer().isPresent()));
        }

        private <I extends TeamItem> List<I> ofYear(Class<I> type) {
            return tree.items(type).stream()
                    .filter(item -> item.year().equals(year))
                    .toList();
        }

        /** Teams that stand today and have such an item this year. */
        private <I extends TeamItem> long teams(Class<I> type, Predicate<I> those) {
            List<String> standing =
                    Teams.on(library, day).stream().map(team -> team.id()).toList();
            return ofYear(type).stream()
                    .filter(those)
                    .map(TeamItem::team)
                    .filter(standing::contains)
                    .distinct()
                    .count();
        }

        private boolean isOfYear(PlanItem item) {
            return tree.find(item.plan(), TeamPlan.class)
                    .filter(plan -> plan.year().equals(year))
                    .isPresent();
        }

        private boolean isOf(PlanItem item, String team, String measure) {
            return item.measure().equals(measure)
                    && tree.find(item.plan(), TeamPlan.class)
                            .filter(plan -> plan.team().equals(team))
                            .isPresent();
        }

        private long acknowledged() {
            return tree.items(Acknowledgement.class).stream()
                    .filter(one -> tree.find(one.of(), TeamPlan.class)
                            .filter(plan -> plan.year().equals(year))
                            .isPresent())
                    .count();
        }

        Voices voices() {
            List<Challenge> challenges = said(Challenge.class, Challenge::on);
            return new Voices(
                    kept(challenges, one -> Optional.of(one.promised()), Challenge::answer),
                    challenges.stream()
                            .filter(one -> one.subject() == Challenge.Subject.DEADLINE)
                            .count(),
                    kept(
                            said(HelpRequest.class, HelpRequest::on),
                            one -> Optional.of(one.promised()),
                            HelpRequest::answer),
                    kept(
                            said(Comment.class, Comment::on).stream()
                                    .filter(one -> one.sort() == Comment.Sort.QUESTION)
                                    .toList(),
                            Comment::promised,
                            one -> one.answers().stream().findFirst()),
                    kept(said(Proposal.class, Proposal::on), one -> Optional.of(one.promised()), Proposal::answer));
        }

        private <I extends Item> List<I> said(Class<I> type, java.util.function.Function<I, LocalDate> on) {
            return tree.items(type).stream()
                    .filter(one -> FinancialYear.of(on.apply(one)).equals(year))
                    .filter(one -> !on.apply(one).isAfter(today))
                    .toList();
        }

        /** Due is what has an answer, and what should have one by now. */
        private <I> Kept kept(
                List<I> said,
                java.util.function.Function<I, Optional<LocalDate>> promised,
                java.util.function.Function<I, Optional<Answer>> answer) {
            List<I> due = said.stream()
                    .filter(one -> promised.apply(one).isPresent())
                    .filter(one -> answer.apply(one).isPresent()
                            || promised.apply(one).orElseThrow().isBefore(today))
                    .toList();
            return new Kept(
                    said.size(),
                    part(
                            due,
                            one -> answer.apply(one)
                                    .filter(given -> !given.on()
                                            .isAfter(promised.apply(one).orElseThrow()))
                                    .isPresent()));
        }
    }
}
