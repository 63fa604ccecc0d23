package org.sapwood.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    private static final double NARROW_NAME = 92;
    private static final int LINES_OF_A_NARROW_ONE = 4;
    private static final double[] TURNS = {0, 25, -25, 50, -50, 75, -75, 100, -100, 130, -130, 160, -160, 180};
    private static final double[] DISTANCES = {6, 14, 24, 36, 50, 70};
    private static final double COST_OF_A_DEGREE = 0.4;

    /** A name that lies across wood is harder to read, and hides which twig it belongs to. */
    private static final double COST_OF_WOOD = 9;

    private static final int SPOTS_OF_A_BOUGH = 12;
    private static final int MOST_WOOD = 2;

    /** Branches and twigs among which names find places of their own; where there are more, they stand closer. */
    private static final int FEW = 14;

    private static final double AIR = 7;
    private static final double[] ALONG_LIMB = {0.72, 0.6, 0.84, 0.5, 0.95, 0.4, 0.3};
    private static final double[] BESIDE_LIMB = {0, 16, -16, 30, -30, 44, -44, 60, -60};

    private final TreeSize size;
    private final Crown crown;
    private final Words words;
    private final List<Label> labels;
    private final List<Spot> wood;

    TreeLabels(Crown crown, TreeSize size, Room room, Words words) {
        this.size = size;
        this.crown = crown;
        this.words = words;
        crown.branches().stream()
                .flatMap(branch -> branch.twigs().stream())
                .flatMap(twig -> twig.leaves().stream())
                .forEach(leaf -> room.take(leaf.box()));
        this.wood = crown.branches().stream()
                .flatMap(branch -> Stream.concat(
                        Stream.of(branch.bough()), branch.twigs().stream().map(Crown.GrownTwig::bough)))
                .flatMap(bough -> IntStream.rangeClosed(1, SPOTS_OF_A_BOUGH)
                        .mapToObj(step -> bough.at(1.0 * step / SPOTS_OF_A_BOUGH)))
                .toList();
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
                    ? Lines.wrap(branch.branch().place().name(), size.branchText(), size.letters() + 1, MOST_LINES)
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
        if (!named) {
            return label(
                    room, twig, more, Lines.of(List.of((twig.number() + " " + more).strip()), size.letters()), false);
        }
        String name = twig.twig().place().name() + " " + more;
        return label(room, twig, more, Lines.wrap(name, WIDEST_NAME, size.letters(), MOST_LINES), true)
                .or(() -> label(
                        room, twig, more, Lines.wrap(name, NARROW_NAME, size.letters(), LINES_OF_A_NARROW_ONE), true));
    }

    private Optional<Label> label(Room room, Crown.GrownTwig twig, String more, Lines lines, boolean named) {
        return room.first(aroundTip(twig, lines, named))
                .map(box -> new Label(
                        twig.twig().place(),
                        lines,
                        more,
                        box,
                        false,
                        twig.twig().own()));
    }

    /** Beyond the tip rather than beside it, and near rather than far. */
    private List<Box> aroundTip(Crown.GrownTwig twig, Lines lines, boolean named) {
        record Candidate(double cost, Box box) {}
        List<Candidate> candidates = new ArrayList<>();
        boolean careful = named && wood.size() <= FEW * SPOTS_OF_A_BOUGH;
        for (double distance : DISTANCES) {
            for (double turn : TURNS) {
                Spot out = twig.outward().turned(turn);
                Spot edge = twig.tip().plus(out, distance + crown.leaf() * (turn == 0 ? 1 : 0.7));
                Spot middle = new Spot(edge.x() + out.x() * lines.width() / 2, edge.y() + out.y() * lines.height() / 2);
                double air = named ? AIR : 0;
                Box box = Box.around(middle, lines.width() + air, lines.height() + air);
                int hidden = careful ? woodUnder(box) : 0;
                if (hidden <= MOST_WOOD && (!careful || isNearest(twig, middle))) {
                    candidates.add(
                            new Candidate(distance + Math.abs(turn) * COST_OF_A_DEGREE + hidden * COST_OF_WOOD, box));
                }
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::cost))
                .map(Candidate::box)
                .toList();
    }

    /** A name that is nearer to another twig would be taken for that one's. */
    private boolean isNearest(Crown.GrownTwig twig, Spot middle) {
        double own = twig.tip().minus(middle).length();
        return crown.branches().stream()
                .flatMap(branch -> branch.twigs().stream())
                .allMatch(other -> other.number() == twig.number()
                        || other.tip().minus(middle).length() > own);
    }

    private int woodUnder(Box box) {
        int spots = 0;
        for (Spot spot : wood) {
            if (box.holds(spot)) {
                spots++;
            }
        }
        return spots;
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
