package org.sapwood.insight.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Somebody outside with patience: writes down every set of whole numbers, up to a highest one, that fits all that was told
 * of one period, and looks which values each withheld count takes. For counties of a few teams.
 */
final class Enumerator {
    private static final int HIGHEST = 6;

    private final Told structure;
    private final String period;
    private final Map<String, Published> figures;
    private final List<String> teams;
    private final Map<String, Set<Long>> possible = new HashMap<>();

    private record Pair(long met, long rest) {}

    Enumerator(Told structure, String period, Map<String, Published> figures) {
        this.structure = structure;
        this.period = period;
        this.figures = figures;
        this.teams = structure.unitSums().get(Told.COUNTY);
    }

    /** The values that each withheld count may have, by unit and kind. */
    Map<String, Set<Long>> possible() {
        guess(new HashMap<>(), 0);
        possible.keySet().removeIf(what -> what.endsWith(" met") && isNoneAnywhere(structure.met()));
        possible.keySet().removeIf(what -> what.endsWith(" rest") && isNoneAnywhere(structure.rest()));
        return possible;
    }

    /** What everybody knows is no finding. */
    private static boolean isNoneAnywhere(Map<String, Long> counts) {
        return counts.values().stream().allMatch(count -> count == 0);
    }

    private void guess(Map<String, Pair> guessed, int at) {
        if (at == teams.size()) {
            note(guessed);
            return;
        }
        for (Pair option : options(figures.get(Told.spot(teams.get(at), period)))) {
            guessed.put(teams.get(at), option);
            guess(guessed, at + 1);
        }
    }

    private static List<Pair> options(Published figure) {
        List<Pair> options = new ArrayList<>();
        for (long met = 0; met <= HIGHEST; met++) {
            for (long rest = 0; rest <= HIGHEST; rest++) {
                if (fits(figure, met, rest)) {
                    options.add(new Pair(met, rest));
                }
            }
        }
        return options;
    }

    private static boolean fits(Published figure, long met, long rest) {
        return switch (figure) {
            case Published.Shown shown -> shown.met() == met && shown.judged() == met + rest;
            case Published.Nothing _ -> met + rest == 0;
            case Published.Withheld withheld -> withheld.judged().orElse(met + rest) == met + rest;
        };
    }

    private void note(Map<String, Pair> guessed) {
        Map<String, Pair> all = new HashMap<>(guessed);
        structure.unitSums().forEach((whole, parts) -> all.put(whole, total(guessed, parts)));
        boolean fitting = all.entrySet().stream()
                .allMatch(entry -> fits(
                        figures.get(Told.spot(entry.getKey(), period)),
                        entry.getValue().met(),
                        entry.getValue().rest()));
        if (fitting) {
            all.forEach((unit, pair) -> {
                if (figures.get(Told.spot(unit, period)) instanceof Published.Withheld withheld) {
                    note(unit + " met", pair.met());
                    note(unit + " rest", pair.rest());
                    if (withheld.judged().isEmpty()) {
                        note(unit + " judged", pair.met() + pair.rest());
                    }
                }
            });
        }
    }

    private void note(String what, long value) {
        possible.computeIfAbsent(what, any -> new TreeSet<>()).add(value);
    }

    private static Pair total(Map<String, Pair> guessed, List<String> parts) {
        Map<String, Long> sums = parts.stream()
                .map(guessed::get)
                .collect(Collectors.teeing(
                        Collectors.summingLong(Pair::met),
                        Collectors.summingLong(Pair::rest),
                        (met, rest) -> Map.of("met", met, "rest", rest)));
        return new Pair(sums.get("met"), sums.get("rest"));
    }
}
