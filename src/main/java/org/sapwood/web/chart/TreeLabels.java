package org.sapwood.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Names for branches and twigs, where they fit without touching; where they do not all fit, letters and numbers whose
 * names are in the table.
 */
final class TreeLabels {
    /** @param more how many leaves are not drawn, as its last line ends; empty for none */
    record Label(TreeDrawing.Place place, Lines lines, String more, Box box, boolean branch, boolean own) {}

    /** What has its name, where the rest has a letter or a number; and whether leaves not drawn are counted. */
    private record Named(boolean branches, boolean twigs, boolean own, boolean more) {}

    private static final List<Named> ATTEMPTS = List.of(
            new Named(true, true, true, true),
            new Named(true, false, true, true),
            new Named(false, false, true, true),
            new Named(false, false, true, false),
            new Named(false, false, false, false));
    private static final double WIDEST_NAME = 134;
    private static final int MOST_LINES = 3;
    private static final double[] TURNS = {0, 25, -25, 50, -50, 75, -75, 100, -100, 130, -130, 160, -160, 180};
    private static final double[] DISTANCES = {6, 14, 24, 36, 50, 70};
    private static final double COST_OF_A_DEGREE = 0.4;
    private static final double[] ALONG_LIMB = {0.72, 0.6, 0.84, 0.5, 0.95, 0.4, 0.3};
    private static final double[] BESIDE_LIMB = {0, 16, -16, 30, -30, 44, -44, 60, -60};

    private final TreeSize size;
    private final Crown crown;
    private final Words words;
    private final List<Label> labels;

    TreeLabels(Crown crown, TreeSize size, Room room, Words words) {
        this.size = size;
        this.crown = crown;
        this.words = words;
        crown.branches().stream()
                .flatMap(branch -> branch.twigs().stream())
                .flatMap(twig -> twig.leaves().stream())
                .forEach(leaf -> room.take(leaf.box()));
        long wanted = crown.branches().stream()
                .mapToLong(branch -> 1L + branch.branch().twigs().size())
                .sum();
        this.labels = ATTEMPTS.stream()
                .map(named -> place(room.copy(), named))
                .filter(placed -> placed.size() == wanted)
                .findFirst()
                .orElseGet(() -> place(room.copy(), ATTEMPTS.getLast()));
    }

    List<Label> labels() {
        return labels;
    }

    private List<Label> place(Room room, Named named) {
        List<Label> placed = new ArrayList<>();
        for (Crown.GrownBranch branch : crown.branches()) {
            branch.twigs().stream()
                    .filter(twig -> twig.twig().own())
                    .forEach(twig -> own(room, twig, named).ifPresent(placed::add));
        }
        for (Crown.GrownBranch branch : crown.branches()) {
            Lines lines = named.branches()
                    ? Lines.wrap(branch.branch().place().name(), size.scaled(150), size.letters() + 1, MOST_LINES)
                    : Lines.of(List.of(TreeTable.letter(branch.place())), size.letters() + 1);
            room.first(besideLimb(branch, lines))
                    .map(box -> new Label(branch.branch().place(), lines, "", box, true, branch.isOwn()))
                    .ifPresent(placed::add);
        }
        for (Crown.GrownBranch branch : crown.branches()) {
            branch.twigs().stream()
                    .filter(twig -> !twig.twig().own())
                    .forEach(twig ->
                            label(room, twig, named.twigs(), named.more()).ifPresent(placed::add));
        }
        return placed;
    }

    /** One's own twig has its name if there is any room for it. */
    private Optional<Label> own(Room room, Crown.GrownTwig twig, Named named) {
        return (named.own() ? label(room, twig, true, named.more()) : Optional.<Label>empty())
                .or(() -> label(room, twig, false, named.more()));
    }

    private Optional<Label> label(Room room, Crown.GrownTwig twig, boolean named, boolean counted) {
        String more = twig.more() == 0 || !counted ? "" : words.say("tree.more", twig.more());
        Lines lines = named
                ? Lines.wrap((twig.twig().place().name() + " " + more), WIDEST_NAME, size.letters(), MOST_LINES)
                : Lines.of(List.of((twig.number() + " " + more).strip()), size.letters());
        return room.first(aroundTip(twig, lines))
                .map(box -> new Label(
                        twig.twig().place(),
                        lines,
                        more,
                        box,
                        false,
                        twig.twig().own()));
    }

    /** Beyond the tip rather than beside it, and near rather than far. */
    private List<Box> aroundTip(Crown.GrownTwig twig, Lines lines) {
        record Candidate(double cost, Box box) {}
        List<Candidate> candidates = new ArrayList<>();
        for (double distance : DISTANCES) {
            for (double turn : TURNS) {
                Spot out = twig.outward().turned(turn);
                Spot edge = twig.tip().plus(out, distance + crown.leaf() * (turn == 0 ? 1 : 0.7));
                Spot middle = new Spot(edge.x() + out.x() * lines.width() / 2, edge.y() + out.y() * lines.height() / 2);
                candidates.add(new Candidate(
                        distance + Math.abs(turn) * COST_OF_A_DEGREE,
                        Box.around(middle, lines.width(), lines.height())));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::cost))
                .map(Candidate::box)
                .toList();
    }

    private static List<Box> besideLimb(Crown.GrownBranch branch, Lines lines) {
        List<Box> boxes = new ArrayList<>();
        for (double beside : BESIDE_LIMB) {
            for (double along : ALONG_LIMB) {
                Spot on = branch.bough().at(along);
                boxes.add(Box.around(new Spot(on.x(), on.y() + beside), lines.width(), lines.height()));
            }
        }
        return boxes;
    }
}
