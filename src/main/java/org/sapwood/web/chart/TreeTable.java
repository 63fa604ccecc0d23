package org.sapwood.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tree as rows of text, with the numbers and letters that stand for names where the drawing has no room. */
final class TreeTable {
    private TreeTable() {}

    static TableTwin of(TreeDrawing tree) {
        Words words = tree.words();
        List<List<String>> rows = new ArrayList<>();
        for (TreeDrawing.Place root : tree.roots()) {
            rows.add(List.of(words.say("tree.root"), "", root.name(), ""));
        }
        for (TreeDrawing.Place priority : tree.priorities()) {
            rows.add(List.of(words.say("tree.priority"), "", priority.name(), ""));
        }
        int number = 0;
        for (int i = 0; i < tree.branches().size(); i++) {
            TreeDrawing.Branch branch = tree.branches().get(i);
            rows.add(List.of(words.say("tree.branch"), letter(i), branch.place().name(), ""));
            for (TreeDrawing.Twig twig : branch.twigs()) {
                number++;
                String name = twig.own()
                        ? words.say("own", twig.place().name())
                        : twig.place().name();
                rows.add(List.of(words.say("tree.twig"), Integer.toString(number), name, leaves(twig, words)));
            }
        }
        return new TableTwin(
                List.of(
                        words.say("tree.part"),
                        words.say("tree.key"),
                        words.say("tree.name"),
                        words.say("tree.leaves")),
                rows);
    }

    static String letter(int branch) {
        return branch < 26
                ? Character.toString('A' + branch)
                : letter(branch / 26 - 1) + Character.toString('A' + branch % 26);
    }

    static String said(TreeDrawing.Leaf leaf, Words words) {
        return leaf.place().name() + ": " + words.say("tree." + leaf.state().word());
    }

    private static String leaves(TreeDrawing.Twig twig, Words words) {
        return twig.leaves().stream().map(leaf -> said(leaf, words)).collect(Collectors.joining("; "));
    }
}
