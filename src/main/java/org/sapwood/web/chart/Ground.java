package org.sapwood.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What is below the crown: priorities beside the trunk, and the roots with what is expected. */
final class Ground {
    /**
     * A name with its place.
     *
     * @param anchor as of SVG text, at {@code at.x}
     */
    record Word(TreeDrawing.Place place, Lines lines, String anchor, Spot at) {
        Box box() {
            double left = switch (anchor) {
                case "end" -> at.x() - lines.width();
                case "middle" -> at.x() - lines.width() / 2;
                default -> at.x();
            };
            return new Box(left, at.y() - lines.height() / 2, left + lines.width(), at.y() + lines.height() / 2);
        }
    }

    record GrownRoot(Word word, List<Bough> boughs) {}

    private static final int MOST_LINES = 3;
    private static final double NARROWEST_SLOT = 105;
    private static final double ROOT_WIDTH = 25;
    private static final double ROOT_TIP = 3;
    private static final double BETWEEN_ROWS = 20;

    private final TreeSize size;
    private final double trunkWidth;
    private final double level;
    private final List<Word> priorities;
    private final List<GrownRoot> roots = new ArrayList<>();
    private double bottom;

    /** @param fork where the trunk ends */
    Ground(TreeDrawing tree, TreeSize size, Spot fork, double trunkWidth) {
        this.size = size;
        this.trunkWidth = trunkWidth;
        List<Lines> said = tree.priorities().stream()
                .map(each -> Lines.wrap(each.name(), size.sideText(), size.letters() + 1, MOST_LINES))
                .toList();
        double tallest = Math.max(stack(said, 0), stack(said, 1));
        this.level = fork.y() + size.scaled(80) + Math.max(size.scaled(150), tallest + size.scaled(60));
        this.priorities = priorities(tree.priorities(), said);
        this.bottom = level + size.scaled(90);
        if (size.width() / Math.max(1, tree.roots().size()) >= NARROWEST_SLOT) {
            spread(tree.roots());
        } else {
            pairs(tree.roots());
        }
    }

    double level() {
        return level;
    }

    double bottom() {
        return bottom;
    }

    List<Word> priorities() {
        return priorities;
    }

    List<GrownRoot> roots() {
        return roots;
    }

    private static double stack(List<Lines> lines, int side) {
        return IntStream.range(0, lines.size())
                .filter(i -> i % 2 == side)
                .mapToDouble(i -> lines.get(i).height() + BETWEEN_ROWS)
                .sum();
    }

    /** From the ground up, left and right in turn. */
    private List<Word> priorities(List<TreeDrawing.Place> places, List<Lines> said) {
        List<Word> words = new ArrayList<>();
        double[] free = {level - size.scaled(64), level - size.scaled(64)};
        for (int i = 0; i < places.size(); i++) {
            int side = i % 2;
            double middle = free[side] - said.get(i).height() / 2;
            double away = trunkWidth / 2 + size.scaled(52);
            words.add(new Word(
                    places.get(i),
                    said.get(i),
                    side == 0 ? "end" : "start",
                    new Spot(size.middle() + (side == 0 ? -away : away), middle)));
            free[side] = middle - said.get(i).height() / 2 - BETWEEN_ROWS;
        }
        return words;
    }

    /** Side by side, the outer ones shallow and the inner ones deep. */
    private void spread(List<TreeDrawing.Place> places) {
        double slot = size.width() * 0.94 / places.size();
        for (int i = 0; i < places.size(); i++) {
            double off = i - (places.size() - 1) / 2.0;
            double share = places.size() == 1 ? 0 : Math.abs(off) / (places.size() / 2.0);
            Spot tip = new Spot(
                    size.middle() + off * slot, level + size.scaled(62) + size.scaled(78) * (1 - share * share));
            Lines lines = Lines.wrap(places.get(i).name(), slot - 14, size.letters(), MOST_LINES);
            double lean = (tip.x() - size.middle()) / size.middle();
            Spot from = foot(lean);
            Bough bough = Bough.growing(
                    from,
                    new Spot(lean * 2.2, 1),
                    tip,
                    new Spot(lean * 2, 0.55),
                    0.45,
                    size.scaled(ROOT_WIDTH),
                    size.scaled(ROOT_TIP));
            add(places.get(i), lines, bough);
        }
    }

    /** Two in a row, each row deeper: for more roots than there is room for side by side. */
    private void pairs(List<TreeDrawing.Place> places) {
        double deep = level + size.scaled(56);
        int rows = (places.size() + 1) / 2;
        for (int row = 0; row < rows; row++) {
            double tallest = 0;
            for (int side = 0; side < 2 && row * 2 + side < places.size(); side++) {
                TreeDrawing.Place place = places.get(row * 2 + side);
                double corridor = size.scaled(48);
                Lines lines = Lines.wrap(place.name(), size.middle() - corridor - 8, size.letters(), MOST_LINES);
                double free = size.middle() - corridor - lines.width() - 4;
                double away = corridor + lines.width() / 2 + free * 0.75 * (rows - 1 - row) / Math.max(1, rows - 1);
                double x = size.middle() + (side == 0 ? -away : away);
                add(place, lines, tap(new Spot(x, deep)));
                tallest = Math.max(tallest, lines.height());
            }
            deep += tallest + BETWEEN_ROWS + 6;
        }
    }

    /** Straight down first and out at its own depth, so that it keeps clear of the words above. */
    private Bough tap(Spot tip) {
        double lean = (tip.x() - size.middle()) / size.middle();
        Spot from = foot(lean);
        return new Bough(
                from,
                new Spot(from.x(), from.y() + (tip.y() - from.y()) * 0.95),
                new Spot(tip.x() - (tip.x() - from.x()) * 0.75, tip.y() - 2),
                tip,
                size.scaled(ROOT_WIDTH),
                size.scaled(ROOT_TIP));
    }

    private Spot foot(double lean) {
        return new Spot(size.middle() + lean * trunkWidth * 0.7, level - size.scaled(6));
    }

    private void add(TreeDrawing.Place place, Lines lines, Bough main) {
        Spot tip = main.to();
        double off = (tip.x() - size.middle()) / size.middle();
        List<Bough> boughs = new ArrayList<>(List.of(main));
        for (double share : new double[] {0.5, 0.74}) {
            Spot start = main.at(share);
            Spot direction = main.direction(share).turned((share < 0.6 ? 38 : -34) * Math.signum(off + 0.001));
            boughs.add(Bough.growing(
                    start,
                    main.direction(share),
                    start.plus(direction, size.scaled(44)),
                    direction,
                    0.4,
                    size.scaled(6),
                    size.scaled(1.5)));
        }
        Word word = new Word(place, lines, "middle", new Spot(tip.x(), tip.y() + 8 + lines.height() / 2));
        roots.add(new GrownRoot(word, boughs));
        bottom = Math.max(bottom, word.box().bottom() + 14);
        roots.sort(Comparator.comparingDouble(root -> root.word().at().y()));
    }
}
