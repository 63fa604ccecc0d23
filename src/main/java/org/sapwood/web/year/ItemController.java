package org.sapwood.web.year;

import java.security.Principal;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.item.ItemPage;
import org.sapwood.tree.item.Acknowledgement;
import org.sapwood.tree.item.Action;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.QuarterlyReview;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.TurnTheCurve;
import org.sapwood.tree.thread.Voice;
import org.sapwood.web.frame.AsAt;
import org.sapwood.web.voices.Hearing;
import org.sapwood.web.voices.Sections;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One item of the tree: all it says, its golden thread, what was said about it and how it came to be as it is. */
@Controller
public class ItemController {
    private final Years years;
    private final Places places;
    private final Gate gate;
    private final Branches branches;
    private final Hearing hearing;
    private final Sections sections;

    public ItemController(
            Years years, Places places, Gate gate, Branches branches, Hearing hearing, Sections sections) {
        this.years = years;
        this.places = places;
        this.gate = gate;
        this.branches = branches;
        this.hearing = hearing;
        this.sections = sections;
    }

    @GetMapping("/tree/items/{id}")
    ModelAndView item(@PathVariable String id, @RequestParam Optional<String> on, Principal principal) {
        gate.demand(principal, Right.SEE_TREE, Place.county());
        AsAt asAt = AsAt.read(on, years.clock());
        Tree tree = asAt.tree(years.store());
        ItemPage page = ItemPage.of(tree, id, years.store().history(id)).orElseThrow(NotThere::new);
        Item item = page.thread().item().item();
        Optional<Voice> voice = Voice.of(page.thread().item());
        if (voice.isPresent() && !hearing.maySee(principal, voice.get())) {
            throw new NotThere();
        }
        return new ModelAndView("item")
                .addObject("page", page)
                .addObject("years", years)
                .addObject("tree", tree)
                .addObject("asAt", asAt)
                .addObject("voice", voice)
                .addObject("today", asAt.day(hearing.today()))
                .addObject("heard", sections.at(asAt).ofItem(principal, id))
                .addObject("shown", maySeeAll(item, tree, principal))
                .addObject("mayTend", !asAt.isPast() && branches.mayTend(principal, item))
                .addObject(
                        "mayAnswer",
                        !asAt.isPast()
                                && item instanceof Expectation
                                && voice.map(one -> hearing.mayAnswer(principal, one))
                                        .orElse(false));
    }

    /** What a team writes in its plan is for those who may see plans, and its figures for those who may see them plainly. */
    private boolean maySeeAll(Item item, Tree tree, Principal principal) {
        return switch (item) {
            case QuarterlyReview review -> seesPlainly(principal, review.team());
            case TurnTheCurve sheet -> seesPlainly(principal, sheet.team());
            case TeamPlan plan -> seesPlan(principal, plan.team());
            case PlanItem twig ->
                tree.find(twig.plan(), TeamPlan.class)
                        .map(plan -> seesPlan(principal, plan.team()))
                        .orElse(true);
            case Action action ->
                tree.find(action.under())
                        .map(above -> maySeeAll(above.item(), tree, principal))
                        .orElse(true);
            case Acknowledgement seen ->
                tree.find(seen.of())
                        .map(above -> maySeeAll(above.item(), tree, principal))
                        .orElse(true);
            default -> true;
        };
    }

    private boolean seesPlainly(Principal principal, String team) {
        return gate.seesPlainly(principal, places.team(team));
    }

    private boolean seesPlan(Principal principal, String team) {
        return gate.may(principal, Right.SEE_PLAN, places.of(places.team(team)));
    }
}
