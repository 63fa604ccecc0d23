package org.sapwood.insight.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Somebody outside who has every published figure and knows how teams, services, districts, county, months and quarter
 * add up. Shares no code with what it attacks: it solves its own linear programmes with a library.
 */
public final class Attacker {
    private final Told structure;
    private final Map<String, Published> figures;
    private final List<LinearConstraint> known = new ArrayList<>();
    private final List<double[]> reduced = new ArrayList<>();
    private final Map<String, Integer> unknowns = new LinkedHashMap<>();

    /** What it found out about one withheld count. */
    public record Found(String what, double least, double most) {
        public boolean isExact() {
            return most - least < 0.5;
        }

        public boolean isNarrow() {
            return most - least < 4 - 1e-6;
        }
    }

    public Attacker(Told structure, Map<String, Published> figures) {
        this.structure = structure;
        this.figures = figures;
        figures.forEach((spot, figure) -> {
            if (figure instanceof Published.Withheld) {
                unknowns.put(spot + " met", unknowns.size());
                unknowns.put(spot + " rest", unknowns.size());
            }
        });
        figures.forEach((spot, figure) -> {
            if (figure instanceof Published.Withheld withheld) {
                judged(spot, withheld.judged());
            }
        });
        structure
                .unitSums()
                .forEach((whole, parts) -> structure.periods().forEach(period -> {
                    List<String> spots =
                            parts.stream().map(part -> Told.spot(part, period)).toList();
                    sum(Told.spot(whole, period), spots);
                }));
        structure
                .periodSums()
                .forEach((whole, parts) -> structure.units().forEach(unit -> {
                    List<String> spots =
                            parts.stream().map(part -> Told.spot(unit, part)).toList();
                    sum(Told.spot(unit, whole), spots);
                }));
    }

    private void judged(String spot, OptionalLong judged) {
        if (judged.isPresent()) {
            double[] row = new double[unknowns.size()];
            row[unknowns.get(spot + " met")] = 1;
            row[unknowns.get(spot + " rest")] = 1;
            know(row, (double) judged.getAsLong());
        }
    }

    private void sum(String whole, List<String> parts) {
        for (String kind : List.of(" met", " rest")) {
            double[] row = new double[unknowns.size()];
            double constant = place(whole, kind, -1, row);
            for (String part : parts) {
                constant += place(part, kind, 1, row);
            }
            know(row, -constant);
        }
    }

    /**
     * Equations that follow from others, and equations with nought, confuse the solver, so that it misses what fits: the
     * first are left out, the others are given as two inequations.
     */
    private void know(double[] row, double value) {
        double[] rest = row.clone();
        for (double[] earlier : reduced) {
            int lead = lead(earlier);
            double factor = rest[lead] / earlier[lead];
            for (int at = 0; at < rest.length; at++) {
                rest[at] -= factor * earlier[at];
            }
        }
        if (lead(rest) >= 0) {
            reduced.add(rest);
            double[] turned = java.util.Arrays.stream(row).map(one -> -one).toArray();
            known.add(new LinearConstraint(row, Relationship.LEQ, value));
            known.add(new LinearConstraint(turned, Relationship.LEQ, -value));
        }
    }

    private static int lead(double[] row) {
        return java.util.stream.IntStream.range(0, row.length)
                .filter(at -> Math.abs(row[at]) > 1e-9)
                .findFirst()
                .orElse(-1);
    }

    /** Puts an unknown into the row, or gives what is known. */
    private double place(String spot, String kind, int sign, double[] row) {
        return switch (figures.get(spot)) {
            case Published.Withheld _ -> {
                row[unknowns.get(spot + kind)] += sign;
                yield 0;
            }
            case Published.Shown shown -> sign * (kind.equals(" met") ? shown.met() : shown.judged() - shown.met());
            case Published.Nothing _ -> 0;
        };
    }

    /** The attacker is one of those counted, and so knows of one count that it is not nought. */
    Attacker knowingOfOneself(String count) {
        double[] row = new double[unknowns.size()];
        row[unknowns.get(count)] = 1;
        known.add(new LinearConstraint(row, Relationship.GEQ, 1));
        return this;
    }

    /** Tries to work out everything that is withheld; all of a spot's cases too where they are withheld. */
    public List<Found> attack() {
        List<Found> found = new ArrayList<>();
        figures.forEach((spot, figure) -> {
            if (figure instanceof Published.Withheld withheld) {
                if (isAnywhere(structure.met())) {
                    found.add(found(spot + " met", spot + " met"));
                }
                if (isAnywhere(structure.rest())) {
                    found.add(found(spot + " rest", spot + " rest"));
                }
                if (withheld.judged().isEmpty()) {
                    found.add(found(spot + " judged", spot + " met", spot + " rest"));
                }
            }
        });
        return found;
    }

    /** That no case anywhere fails a measure which every case meets is no finding. */
    private static boolean isAnywhere(Map<String, Long> counts) {
        return counts.values().stream().anyMatch(count -> count > 0);
    }

    private Found found(String what, String... of) {
        double[] aim = new double[unknowns.size()];
        for (String one : of) {
            aim[unknowns.get(one)] = 1;
        }
        double truth = truth(new Found(what, 0, 0));
        return new Found(what, farthest(aim, truth, -1), farthest(aim, truth, 1));
    }

    /**
     * How far a count may be from the truth, up to four. The solver is asked only whether something fits: where two columns
     * are alike it reports the wrong unknown as the one that is not nought.
     */
    private double farthest(double[] aim, double truth, int way) {
        for (int step = 4; step >= 0; step--) {
            if (truth + way * step >= 0 && fits(aim, truth + way * step, way)) {
                return truth + way * step;
            }
        }
        throw new AssertionError("What is told contradicts the truth");
    }

    private boolean fits(double[] aim, double value, int way) {
        List<LinearConstraint> all = new ArrayList<>(known);
        all.add(new LinearConstraint(aim, way > 0 ? Relationship.GEQ : Relationship.LEQ, value));
        try {
            new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(new double[aim.length], 0),
                            new LinearConstraintSet(all),
                            GoalType.MINIMIZE,
                            new NonNegativeConstraint(true),
                            PivotSelectionRule.BLAND);
            return true;
        } catch (NoFeasibleSolutionException e) {
            return false;
        }
    }

    /** The true count behind a finding. */
    public double truth(Found found) {
        String spot = found.what().substring(0, found.what().lastIndexOf(' '));
        long met = structure.met().get(spot);
        long rest = structure.rest().get(spot);
        return found.what().endsWith(" met") ? met : found.what().endsWith(" rest") ? rest : met + rest;
    }
}
