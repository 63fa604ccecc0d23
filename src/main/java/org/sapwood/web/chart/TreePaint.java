package org.sapwood.web.chart;

import java.util.ArrayList;
import java.util.List;

/** Draws one size of the tree. */
final class TreePaint {
    private static final double SKY = 78;
    private static final double FOLIAGE = 74;

    private final TreeDrawing tree;
    private final TreeSize size;
    private final String key;
    private final Crown crown;
    private final Ground ground;
    private final TreeLabels labels;
    private final TreeLegend legend;
    private final double height;

    TreePaint(TreeDrawing tree, TreeSize size) {
        this.tree = tree;
        this.size = size;
        this.key = tree.id() + "-" + size.suffix();
        this.crown = new Crown(tree, size, new Spot(size.middle(), size.rise() + SKY));
        this.ground = new Ground(tree, size, crown.fork(), crown.trunkWidth());
        this.legend = new TreeLegend(tree.words(), size, ground.bottom());
        this.height = legend.bottom();
        Room room = new Room(size.width(), ground.bottom());
        ground.priorities().forEach(word -> room.take(word.box()));
        ground.roots().forEach(root -> room.take(root.word().box()));
        room.take(new Box(
                size.middle() - crown.trunkWidth() / 2,
                crown.fork().y(),
                size.middle() + crown.trunkWidth() / 2,
                ground.level()));
        this.labels = new TreeLabels(crown, size, room, tree.words());
    }

    String draw() {
        Svg svg = begin();
        foliage(svg);
        TrunkPaint trunk = new TrunkPaint(size, crown, ground);
        trunk.roots(svg);
        twigs(svg, false);
        twigs(svg, true);
        for (Crown.GrownBranch branch : crown.branches()) {
            svg.empty("path", "class", "limb", "d", branch.bough().outline());
        }
        trunk.trunk(svg);
        leaves(svg);
        words(svg);
        legend.draw(svg);
        return svg.close().finish();
    }

    private Svg begin() {
        Words words = tree.words();
        String description = words.say(
                "tree.description",
                tree.roots().size(),
                tree.priorities().size(),
                tree.branches().size(),
                tree.twigs().size());
        return new Svg()
                .open(
                        "svg",
                        "class",
                        "tree tree-" + size.suffix() + (tree.hasOwn() ? " has-own" : ""),
                        "viewBox",
                        "0 0 " + Svg.number(size.width()) + " " + Svg.number(height),
                        "role",
                        "group",
                        "aria-labelledby",
                        key + "-t " + key + "-d")
                .element("title", tree.headline(), "id", key + "-t")
                .element("desc", description, "id", key + "-d");
    }

    private void twigs(Svg svg, boolean own) {
        crown.branches().stream()
                .flatMap(branch -> branch.twigs().stream())
                .filter(twig -> twig.twig().own() == own)
                .forEach(twig -> svg.empty(
                        "path", "class", own("twig", own), "d", twig.bough().outline()));
    }

    /** A pale crown behind the branches; it says nothing and makes the thing a tree. */
    private void foliage(Svg svg) {
        List<Spot> spots = new ArrayList<>();
        for (Crown.GrownBranch branch : crown.branches()) {
            for (Crown.GrownTwig twig : branch.twigs()) {
                spots.add(twig.bough().at(0.92));
                spots.add(twig.bough().at(0.45));
            }
        }
        double full = size.scaled(FOLIAGE) * Math.clamp(Math.sqrt(28.0 / Math.max(1, spots.size() / 2)), 1, 1.8);
        svg.open("g", "class", "foliage");
        spots.forEach(spot -> disc(svg, "far", spot, full));
        spots.forEach(spot -> disc(svg, "near", new Spot(spot.x(), spot.y() + size.scaled(12)), full * 0.7));
        svg.close();
    }

    private void disc(Svg svg, String style, Spot spot, double wanted) {
        double radius = Math.min(wanted, Math.min(spot.y(), Math.min(spot.x(), size.width() - spot.x())));
        svg.empty("circle", "class", style, "cx", spot.x(), "cy", spot.y(), "r", radius);
    }

    /** Out of the tab order and out of the reading order: the list beside the drawing is the way to them. */
    private void leaves(Svg svg) {
        svg.open("g", "class", "leaves", "aria-hidden", "true");
        for (Crown.GrownBranch branch : crown.branches()) {
            for (Crown.GrownTwig twig : branch.twigs()) {
                svg.open("g", "class", own("spray", twig.twig().own()));
                twig.leaves().forEach(leaf -> LeafPaint.draw(svg, leaf, tree.words()));
                svg.close();
            }
        }
        svg.close();
    }

    private void words(Svg svg) {
        ground.roots().forEach(root -> place(svg, root.word(), "root-word"));
        if (tree.branches().isEmpty()) {
            Lines none = Lines.of(List.of(tree.words().say("tree.empty")), size.letters());
            svg.lines(none, "empty-word", "middle", size.middle(), crown.fork().y() - none.height());
        }
        ground.priorities().forEach(word -> place(svg, word, "priority-word"));
        for (TreeLabels.Label label : labels.labels()) {
            String style = own(label.branch() ? "branch-word" : "twig-word", label.own());
            Box box = label.box();
            link(svg, label.place(), style, label.branch() || label.own());
            Spot middle = new Spot((box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2);
            svg.lines(label.lines(), style, "middle", middle.x(), middle.y(), label.more());
            svg.close();
        }
    }

    private static void place(Svg svg, Ground.Word word, String style) {
        link(svg, word.place(), style, false);
        svg.lines(word.lines(), style, word.anchor(), word.at().x(), word.at().y());
        svg.close();
    }

    private static void link(Svg svg, TreeDrawing.Place place, String style, boolean inTabOrder) {
        if (inTabOrder) {
            svg.open("a", "class", "to " + style, "href", place.href());
        } else {
            svg.open("a", "class", "to " + style, "href", place.href(), "tabindex", "-1");
        }
        svg.element("title", place.name());
    }

    private static String own(String style, boolean own) {
        return own ? style + " own" : style;
    }
}
