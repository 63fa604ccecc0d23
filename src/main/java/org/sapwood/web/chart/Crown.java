package org.sapwood.web.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** How the branches, twigs and leaves of a tree have grown: the same tree always in the same way. */
final class Crown {
    record GrownLeaf(TreeDrawing.Leaf leaf, Spot base, Spot direction, double length) {
        Spot middle() {
            return base.plus(direction, length * 0.52);
        }

        Box box() {
            Spot end = base.plus(direction, length);
            double air = length * 0.16;
            return new Box(
                    Math.min(base.x(), end.x()) - air,
                    Math.min(base.y(), end.y()) - air,
                    Math.max(base.x(), end.x()) + air,
                    Math.max(base.y(), end.y()) + air);
        }
    }

    /** @param more leaves that there was no room for */
    record GrownTwig(TreeDrawing.Twig twig, int number, Bough bough, List<GrownLeaf> leaves, int more) {
        Spot tip() {
            return bough.to();
        }

        Spot outward() {
            return bough.direction(1);
        }
    }

    record GrownBranch(TreeDrawing.Branch branch, int place, Bough bough, List<GrownTwig> twigs) {
        boolean isOwn() {
            return branch.twigs().stream().anyMatch(TreeDrawing.Twig::own);
        }
    }

    private static final double WIDEST_FAN = 212;
    private static final double DEGREES_A_TWIG = 24;
    private static final double GAP_BETWEEN_BRANCHES = 0.7;
    private static final double LIMB_ENDS_AT = 0.44;
    private static final double FORK_BELOW_CROWN = 80;
    private static final double LIMB_OF_ONE_TWIG = 8.5;
    private static final double[][] RINGS = {{1, 0.87}, {1, 0.76}, {1, 0.64, 0.84}};

    private final TreeSize size;
    private final Spot middle;
    private final Spot fork;
    private final double leaf;
    private final double stoutness;
    private final double[] rings;
    private final Random chance;
    private final List<GrownBranch> branches = new ArrayList<>();

    Crown(TreeDrawing tree, TreeSize size, Spot middle) {
        this.size = size;
        this.middle = middle;
        this.fork = new Spot(middle.x(), middle.y() + size.scaled(FORK_BELOW_CROWN));
        int twigs = tree.twigs().size();
        this.leaf = size.leaf() * Math.clamp(Math.sqrt(22.0 / Math.max(1, twigs)), 1, 1.5);
        this.stoutness = Math.clamp(Math.sqrt(15.0 / Math.max(1, twigs)), 1, 1.7);
        this.rings = RINGS[twigs <= size.reach() / 36 ? 0 : twigs <= size.reach() / 21 ? 1 : 2];
        this.chance = new Random(tree.branches().size() * 31L + twigs);
        grow(tree, Math.max(1, twigs + GAP_BETWEEN_BRANCHES * (tree.branches().size() - 1)));
    }

    List<GrownBranch> branches() {
        return branches;
    }

    double leaf() {
        return leaf;
    }

    Spot fork() {
        return fork;
    }

    double trunkWidth() {
        double area = branches.stream()
                .mapToDouble(branch -> Math.pow(branch.bough().width(), 2))
                .sum();
        return Math.clamp(Math.sqrt(area) * 0.95, size.scaled(46), size.scaled(84));
    }

    private void grow(TreeDrawing tree, double slots) {
        double fan = Math.min(WIDEST_FAN, DEGREES_A_TWIG * (slots - 1));
        double turn = slots > 1 ? fan / (slots - 1) : 0;
        double at = 90 + fan / 2;
        int number = 1;
        for (int i = 0; i < tree.branches().size(); i++) {
            TreeDrawing.Branch branch = tree.branches().get(i);
            int twigs = branch.twigs().size();
            Bough limb = limb(at - turn * (twigs - 1) / 2.0, twigs);
            List<GrownTwig> grown = new ArrayList<>();
            for (int j = 0; j < twigs; j++) {
                grown.add(twig(branch.twigs().get(j), number, limb, at, share(j, twigs)));
                at -= turn;
                number++;
            }
            branches.add(new GrownBranch(branch, i, limb, grown));
            at -= turn * (twigs == 0 ? 1 + GAP_BETWEEN_BRANCHES : GAP_BETWEEN_BRANCHES);
        }
    }

    private Bough limb(double degrees, int twigs) {
        Spot out = Spot.towards(degrees);
        Spot start =
                new Spot(fork.x() + out.x() * size.scaled(14), fork.y() + size.scaled(38 + Math.abs(out.x()) * 14));
        Spot end = on(degrees, LIMB_ENDS_AT + (chance.nextDouble() - 0.5) * 0.06);
        double width = size.scaled(Math.max(1.3, Math.sqrt(twigs + 1.0)) * LIMB_OF_ONE_TWIG * stoutness);
        Spot leaving = new Spot(out.x() * 0.75, -0.55);
        Spot into = new Spot(out.x(), out.y() - 0.25);
        return Bough.growing(start, leaving, end, into, 0.42, width * 1.25, width * 0.34);
    }

    /** How far along its limb a twig begins: the middle ones at its end, the outer ones before it. */
    private static double share(int place, int twigs) {
        double half = (twigs - 1) / 2.0;
        double nearest = twigs % 2 == 0 ? 0.5 : 0;
        return half == nearest ? 1 : 1 - 0.48 * (Math.abs(place - half) - nearest) / (half - nearest);
    }

    private GrownTwig twig(TreeDrawing.Twig twig, int number, Bough limb, double degrees, double share) {
        double ring = rings[number % rings.length];
        Spot tip = on(degrees + (chance.nextDouble() - 0.5) * 2, ring + (chance.nextDouble() - 0.5) * 0.03);
        Spot from = limb.at(share);
        Spot along = limb.direction(share).plus(tip.minus(from).unit(), 0.9);
        Spot into = tip.minus(from).unit().plus(Spot.towards(degrees), 0.8);
        double width = Math.min(limb.widthAt(share) * 0.85, size.scaled(10));
        Bough bough = Bough.growing(from, along, tip, into, 0.36, width, size.scaled(2.6));
        int shown = Math.min(size.mostLeaves(), twig.leaves().size());
        return new GrownTwig(
                twig, number, bough, leaves(twig, bough, shown), twig.leaves().size() - shown);
    }

    private List<GrownLeaf> leaves(TreeDrawing.Twig twig, Bough bough, int shown) {
        List<TreeDrawing.Leaf> chosen = twig.leaves().stream()
                .sorted(Comparator.comparing(TreeDrawing.Leaf::state))
                .limit(shown)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(chosen, chance);
        double length = bough.to().minus(bough.from()).length();
        List<GrownLeaf> grown = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            double back = i == 0 ? 0 : leaf * (0.22 + 0.34 * (i - 1));
            double share = Math.max(0.2, 1 - back / length);
            double side = i == 0 ? 0 : (i % 2 == 0 ? 1 : -1) * (52 + chance.nextDouble() * 16);
            Spot direction = bough.direction(share).turned(side);
            double full = leaf * (0.92 + chance.nextDouble() * 0.16);
            grown.add(new GrownLeaf(chosen.get(i), bough.at(share), direction, full));
        }
        return grown;
    }

    private Spot on(double degrees, double share) {
        Spot out = Spot.towards(degrees);
        return new Spot(middle.x() + out.x() * size.reach() * share, middle.y() + out.y() * size.rise() * share);
    }
}
