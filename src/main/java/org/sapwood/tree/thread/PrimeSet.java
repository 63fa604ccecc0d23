package org.sapwood.tree.thread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.tree.item.Aspect;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.PrimeIndicator;
import org.sapwood.tree.item.TeamTypeIndicators;
import org.sapwood.tree.item.Tree;

/**
 * The prime PIs of one team for one year: those of its type, less what was left out, with what was added.
 *
 * @param leftOut those of the team's type that it does not have, with the reason
 */
public record PrimeSet(String team, FinancialYear year, List<Prime> primes, List<Prime> leftOut) {
    public static final int FEWEST = 6;
    public static final int MOST = 8;

    public PrimeSet {
        primes = List.copyOf(primes);
        leftOut = List.copyOf(leftOut);
    }

    /** @param reason why it differs from the team's type; empty when it comes from there */
    public record Prime(String measure, Optional<String> reason) {}

    /** @param teamType as the organisation has it, such as {@code assessment} */
    public static PrimeSet of(Tree tree, String team, String teamType, FinancialYear year) {
        Map<String, Prime> primes = new LinkedHashMap<>();
        List<Prime> leftOut = new ArrayList<>();
        for (TeamTypeIndicators type : tree.items(TeamTypeIndicators.class)) {
            if (type.teamType().equals(teamType) && type.year().equals(year)) {
                type.measures().forEach(id -> primes.put(id, new Prime(id, Optional.empty())));
            }
        }
        for (PrimeIndicator change : tree.items(PrimeIndicator.class)) {
            if (change.team().equals(team) && change.year().equals(year)) {
                Prime prime = new Prime(change.measure(), Optional.of(change.reason()));
                if (change.adjustment() == PrimeIndicator.Adjustment.ADDED) {
                    primes.putIfAbsent(change.measure(), prime);
                } else if (primes.remove(change.measure()) != null) {
                    leftOut.add(prime);
                }
            }
        }
        return new PrimeSet(team, year, List.copyOf(primes.values()), leftOut);
    }

    public List<String> measures() {
        return primes.stream().map(Prime::measure).toList();
    }

    public boolean has(String measure) {
        return measures().contains(measure);
    }

    /** Fewer than six, or more than eight. */
    public boolean isOutOfBounds() {
        return primes.size() < FEWEST || primes.size() > MOST;
    }

    /** Which measures tell about what; every aspect is there, with none where nothing tells about it. */
    public Map<Aspect, List<String>> balance(Tree tree, Library library) {
        Map<Aspect, List<String>> balance = new java.util.EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            balance.put(
                    aspect,
                    measures().stream()
                            .filter(id -> aspect(id, tree, library)
                                    .filter(aspect::equals)
                                    .isPresent())
                            .toList());
        }
        return balance;
    }

    private static Optional<Aspect> aspect(String measure, Tree tree, Library library) {
        Optional<Measure> defined = Optional.ofNullable(library.measures().get(measure));
        return defined.flatMap(found -> Aspect.read(found.meaning().kind()))
                .or(() -> tree.find(measure, MeasureOfSuccess.class).map(MeasureOfSuccess::aspect));
    }
}
