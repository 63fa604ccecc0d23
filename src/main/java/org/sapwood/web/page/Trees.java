package org.sapwood.web.page;

import java.util.List;
import org.sapwood.briefing.TreePage;
import org.sapwood.web.chart.Figure;
import org.sapwood.web.chart.TreeDrawing;
import org.sapwood.web.chart.Words;
import org.sapwood.web.frame.Frame;

/** Draws the tree of a page. */
public final class Trees {
    private Trees() {}

    /** What a reader may know of the team that a leaf belongs to. */
    public interface Teams {
        String name(String team);

        /** How the PI of a leaf stands in its team; no figure where the reader may not see the team's figures. */
        TreeDrawing.State state(String team, String measure);
    }

    /**
     * @param query what follows the addresses of items, such as the day on which one looks
     * @param own whether the page is cut down to the reader's own twigs
     */
    static Figure draw(TreePage page, String query, Teams teams, boolean own, Frame frame) {
        List<TreeDrawing.Place> roots = page.roots().stream()
                .map(root -> new TreeDrawing.Place(
                        whose(((org.sapwood.tree.item.Expectation) root.item())), address(root.id()) + query))
                .distinct()
                .toList();
        List<TreeDrawing.Place> trunk = page.priorities().stream()
                .map(one -> new TreeDrawing.Place(one.item().headline(), address(one.id()) + query))
                .toList();
        List<TreeDrawing.Branch> branches = page.limbs().stream()
                .map(limb -> new TreeDrawing.Branch(
                        new TreeDrawing.Place(
                                limb.plan().item().headline(),
                                address(limb.plan().id()) + query),
                        limb.shoots().stream()
                                .map(shoot -> twig(shoot, query, teams))
                                .toList()))
                .toList();
        String headline = frame.say(
                own ? "tree.headline-own" : "tree.headline",
                page.year().toString(),
                page.roots().size(),
                page.priorities().size(),
                page.limbs().size());
        return new TreeDrawing("tree", headline, frame.say("tree.subtitle"), roots, trunk, branches, Words.english())
                .figure();
    }

    private static TreeDrawing.Twig twig(TreePage.Shoot shoot, String query, Teams teams) {
        String address =
                shoot.measure().map(measure -> "/measures/" + measure.id()).orElse("/tree");
        List<TreeDrawing.Leaf> leaves = shoot.leaves().stream()
                .map(leaf -> new TreeDrawing.Leaf(
                        new TreeDrawing.Place(
                                teams.name(leaf.team()), address(leaf.action().id()) + query),
                        teams.state(leaf.team(), shoot.id())))
                .toList();
        return new TreeDrawing.Twig(new TreeDrawing.Place(shoot.name(), address), shoot.own(), leaves);
    }

    /** Such as {@code People who use services}. */
    static String whose(org.sapwood.tree.item.Expectation expectation) {
        String words =
                expectation.of().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String address(String id) {
        return "/tree/items/" + id;
    }
}
