package org.sapwood.tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Source;
import org.sapwood.definition.Unit;
import org.sapwood.definition.Unknowns;
import org.sapwood.definition.WorkingDays;
import org.sapwood.tree.item.Action;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.Briefing;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.Explained;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.Priority;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.TeamTypeIndicators;
import org.sapwood.tree.item.Tree;

/** A county of one team with six prime PIs in which no thread is broken; tests break one at a time. */
public final class SmallCounty {
    public static final String TEAM = "T1";
    public static final List<String> PRIMES = List.of("much", "well", "better", "cost", "access", "view");

    public final Map<String, Item> items = new LinkedHashMap<>();
    public final Map<String, Measure> measures = new LinkedHashMap<>();
    public final List<Unit> units = new ArrayList<>();

    public SmallCounty() {
        units.add(new Unit("S1", "Service", "service", Optional.empty(), "", "", Optional.empty(), Optional.empty()));
        units.add(unit(TEAM, "Team One", "assessment"));
        List<String> kinds = List.of("how much", "how well", "better off", "cost", "access", "users' view");
        for (int i = 0; i < kinds.size(); i++) {
            define(PRIMES.get(i), kinds.get(i), "practice", "outcome", Optional.of(LocalDate.of(2027, 4, 1)));
        }
        items.put("root", root(Expectation.Standing.ACCEPTED, Optional.empty()));
        items.put("trunk", new Priority("Trunk", "Words", Samples.YEAR, List.of("root"), "Owner of trunk"));
        items.put("branch", branch(PRIMES));
        items.put("type", new TeamTypeIndicators("assessment", Samples.YEAR, PRIMES));
        items.put("plan", plan(Optional.empty()));
        for (String measure : PRIMES) {
            items.put("twig-" + measure, twig(measure, Optional.of(PlanItem.Decision.HOLD)));
        }
        items.put("leaf", leaf(Optional.of("Wim"), Optional.of(Samples.DAY)));
        items.put("briefed", new Briefing(TEAM, Samples.YEAR, 1, LocalDate.of(2026, 7, 8), "Boss"));
        items.put("explained", new Explained(TEAM, PRIMES, LocalDate.of(2026, 5, 8), "Boss"));
    }

    public static Unit unit(String id, String name, String type) {
        return new Unit(id, name, "team", Optional.of("S1"), type, "", Optional.empty(), Optional.empty());
    }

    public static Expectation root(Expectation.Standing standing, Optional<String> answer) {
        return new Expectation(
                Expectation.Root.PUBLIC,
                "Notice",
                "Survey",
                Samples.DAY,
                Optional.empty(),
                standing,
                answer,
                answer.map(_ -> "director"),
                answer.map(_ -> Samples.DAY));
    }

    public static ActionPlan branch(List<String> measures) {
        return new ActionPlan(
                "Branch", "trunk", Samples.YEAR, "Owner of branch", "Aim", measures, List.of(), List.of());
    }

    public static TeamPlan plan(Optional<LocalDate> signed) {
        return new TeamPlan(TEAM, Samples.YEAR, "Mia", signed.map(day -> "Mia"), signed, List.of());
    }

    public static PlanItem twig(String measure, Optional<PlanItem.Decision> decision) {
        return new PlanItem(
                "plan",
                measure,
                decision,
                Optional.of("Because"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Action leaf(Optional<String> who, Optional<LocalDate> byWhen) {
        return new Action("twig-better", "Ring them", who, byWhen, Optional.empty());
    }

    public void define(String id, String kind, String practice, String outcome, Optional<LocalDate> reviewBy) {
        Source source = new Source("framework", "2026", "authority", "reference");
        measures.put(
                id,
                new Measure(
                        id,
                        "pack",
                        "Title of " + id,
                        new Measure.Meaning(practice, outcome, "why", "misses", kind, source, "form"),
                        "population",
                        List.of(),
                        Optional.empty(),
                        new Scoring.Proportion(),
                        CountOf.CASES,
                        Unknowns.KEEP,
                        1,
                        new Improvement.Increase(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        0,
                        reviewBy,
                        List.of(),
                        List.of(),
                        id + ".yaml",
                        "hash of " + id));
    }

    public Tree tree() {
        return TreeFiles.tree(items);
    }

    public Library library() {
        return new Library(
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                measures,
                Map.of(),
                Map.of(),
                Map.of(),
                new WorkingDays(Set.of()),
                new Organisation(units),
                Map.of());
    }

    /** The same list with one more. */
    public static List<String> and(String measure) {
        return Stream.concat(PRIMES.stream(), Stream.of(measure)).toList();
    }
}
