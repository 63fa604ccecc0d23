package org.sapwood.tree.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.Answer;
import org.sapwood.tree.item.Challenge;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Lesson;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.Priority;
import org.sapwood.tree.item.Proposal;
import org.sapwood.tree.item.QuarterlyReview;
import org.sapwood.tree.item.TargetAgreed;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.thread.PrimeSet;
import org.sapwood.tree.thread.Teams;

/** The gates of a year. Each names what is in the way; none is passed by a date alone. */
public final class Year {
    private final FinancialYear year;
    private final Tree tree;
    private final Library library;
    private final LocalDate today;

    /** @param today of which the organisation is taken */
    public Year(FinancialYear year, Tree tree, Library library, LocalDate today) {
        this.year = year;
        this.tree = tree;
        this.library = library;
        this.today = today;
    }

    /**
     * Every stage with its gate.
     *
     * @param likely what the forecast says may miss at half-year
     */
    public List<Gate> gates(List<Miss> likely) {
        return Stream.of(Stage.values()).map(stage -> gate(stage, likely)).toList();
    }

    public Gate gate(Stage stage, List<Miss> likely) {
        List<String> inTheWay = switch (stage) {
            case EXPECTATIONS ->
                those(Expectation.class, root -> root.standing() == Expectation.Standing.PROPOSED, "has no answer yet");
            case PRIORITIES -> priorities();
            case PRIME_PIS -> primes();
            case PROPOSALS ->
                those(
                        Proposal.class,
                        one -> one.year().equals(year) && one.answer().isEmpty(),
                        "has no answer yet");
            case AGREEMENT -> agreement();
            case SIGNING -> unsigned();
            case FIRST_REVIEW -> notReviewed(1);
            case HALF_YEAR_GATE ->
                Stream.concat(
                                notReviewed(2).stream(),
                                new HalfYearGate(tree, year)
                                        .open(likely).stream().map(this::sentence))
                        .toList();
            case THIRD_REVIEW -> notReviewed(3);
            case YEAR_END -> notReviewed(4);
            case LEARNED -> lessons();
        };
        return new Gate(stage, inTheWay);
    }

    private String sentence(HalfYearGate.Open open) {
        return name(open.miss().team()) + ": \"" + title(open.miss().measure()) + "\" will likely miss and "
                + open.reason();
    }

    private <I extends Item> List<String> those(Class<I> type, Predicate<I> open, String what) {
        return tree.items(type).stream()
                .filter(open)
                .map(item -> "\"" + item.headline() + "\" " + what)
                .toList();
    }

    private List<String> priorities() {
        List<String> inTheWay = new ArrayList<>();
        if (tree.items(Priority.class).stream().noneMatch(one -> one.year().equals(year))) {
            inTheWay.add("There is no priority for " + year);
        }
        inTheWay.addAll(those(
                Priority.class,
                priority -> priority.year().equals(year) && priority.answers().isEmpty(),
                "answers no expectation"));
        inTheWay.addAll(those(
                ActionPlan.class,
                plan -> plan.year().equals(year) && plan.measures().isEmpty(),
                "has no PI that would show whether it works"));
        return inTheWay;
    }

    private List<String> primes() {
        return Teams.primeSets(tree, library, year, today).stream()
                .filter(PrimeSet::isOutOfBounds)
                .map(set -> name(set.team()) + " has " + set.primes().size() + " prime PIs, not six to eight")
                .toList();
    }

    private List<String> agreement() {
        List<String> inTheWay = new ArrayList<>(tree.items(TargetAgreed.class).stream()
                .filter(target ->
                        target.year().equals(year) && target.agreedBy().isEmpty())
                .map(target -> "The target of " + name(target.team()) + " for \"" + title(target.measure())
                        + "\" is not agreed")
                .toList());
        inTheWay.addAll(those(
                Challenge.class,
                one -> one.answer().map(Answer::on).isEmpty() && !one.on().isAfter(Stage.AGREEMENT.due(year)),
                "is a challenge without an answer"));
        return inTheWay;
    }

    private List<String> unsigned() {
        return Teams.on(library, today).stream()
                .filter(team -> tree.signedPlan(team.id(), year).isEmpty())
                .map(team -> "The plan of " + team.name() + " is not signed")
                .toList();
    }

    private List<String> notReviewed(int quarter) {
        List<String> reviewed = tree.items(QuarterlyReview.class).stream()
                .filter(review -> review.year().equals(year) && review.quarter() == quarter)
                .map(QuarterlyReview::team)
                .toList();
        return Teams.on(library, today).stream()
                .filter(team -> !reviewed.contains(team.id()))
                .map(team -> team.name() + " has not reviewed quarter " + quarter)
                .toList();
    }

    private List<String> lessons() {
        return tree.items(Lesson.class).stream()
                        .anyMatch(lesson -> lesson.year().equals(year))
                ? List.of()
                : List.of("Nobody has written down what " + year + " taught");
    }

    private String name(String team) {
        Optional<Unit> unit = library.organisation().unit(team, today);
        return unit.map(Unit::name).orElse(team);
    }

    private String title(String measure) {
        return Optional.ofNullable(library.measures().get(measure))
                .map(Measure::title)
                .or(() -> tree.find(measure, MeasureOfSuccess.class).map(MeasureOfSuccess::title))
                .orElse(measure);
    }
}
