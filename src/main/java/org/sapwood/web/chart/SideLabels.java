package org.sapwood.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Labels in a column beside a plot, each as near to its own height as the others allow. */
final class SideLabels {
    /** @param at the height that the label speaks of */
    record Label(Lines lines, double at, String style) {}

    record Placed(Label label, double middle) {}

    private static final double BETWEEN = 2;

    private SideLabels() {}

    static List<Placed> place(List<Label> labels, double top, double bottom) {
        List<Label> sorted =
                labels.stream().sorted(Comparator.comparingDouble(Label::at)).toList();
        double[] middles = new double[sorted.size()];
        double free = top;
        for (int i = 0; i < middles.length; i++) {
            double half = sorted.get(i).lines().height() / 2;
            middles[i] = Math.max(sorted.get(i).at(), free + half);
            free = middles[i] + half + BETWEEN;
        }
        double limit = bottom;
        for (int i = middles.length - 1; i >= 0; i--) {
            double half = sorted.get(i).lines().height() / 2;
            middles[i] = Math.min(middles[i], limit - half);
            limit = middles[i] - half - BETWEEN;
        }
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < middles.length; i++) {
            placed.add(new Placed(sorted.get(i), middles[i]));
        }
        return placed;
    }
}
