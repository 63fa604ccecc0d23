package org.sapwood.tree.thread.broken;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sapwood.tree.item.Aspect;
import org.sapwood.tree.item.Briefing;
import org.sapwood.tree.item.Explained;
import org.sapwood.tree.thread.PrimeSet;

/** Breaks between the branches and the teams. */
final class TeamChecks {
    /** A quarter's figures are there some days after it; until the end of the next month there is time for a briefing. */
    private static final int MONTHS_TO_BRIEF = 1;

    private static final String SERVICE = "The service manager, with the team";

    private TeamChecks() {}

    static List<BrokenThread> withoutPrimes(Whole whole) {
        return sets(
                whole,
                Break.TEAM_WITHOUT_PRIMES,
                set -> set.primes().isEmpty(),
                set -> " has no prime PI; measures of success come from the workshop for local PIs");
    }

    static List<BrokenThread> outOfBounds(Whole whole) {
        return sets(
                whole,
                Break.TEAM_OUT_OF_BOUNDS,
                set -> !set.primes().isEmpty() && set.isOutOfBounds(),
                set -> " has " + set.primes().size() + " prime PIs; six to eight can be looked after");
    }

    static List<BrokenThread> withoutOutcome(Whole whole) {
        return sets(
                whole,
                Break.PRIMES_WITHOUT_OUTCOME,
                set -> lacks(set, Aspect.BETTER_OFF, whole),
                set -> " has no prime PI that tells whether anybody is better off");
    }

    static List<BrokenThread> withoutUsersView(Whole whole) {
        return sets(
                whole,
                Break.PRIMES_WITHOUT_USERS_VIEW,
                set -> lacks(set, Aspect.USERS_VIEW, whole),
                set -> " has no prime PI that tells what people who use the service think");
    }

    private static boolean lacks(PrimeSet set, Aspect aspect, Whole whole) {
        return !set.primes().isEmpty()
                && set.balance(whole.tree(), whole.library()).get(aspect).isEmpty();
    }

    private static List<BrokenThread> sets(
            Whole whole, Break what, Predicate<PrimeSet> broken, java.util.function.Function<PrimeSet, String> words) {
        return whole.primes().stream()
                .filter(broken)
                .map(set -> new BrokenThread(
                        what, set.team(), Optional.of(set.team()), whole.name(set.team()) + words.apply(set), SERVICE))
                .toList();
    }

    static List<BrokenThread> notBriefed(Whole whole) {
        List<BrokenThread> broken = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            LocalDate due = whole.year().quarterEnds(quarter).plusMonths(MONTHS_TO_BRIEF);
            if (whole.today().isBefore(due)) {
                break;
            }
            Set<String> briefed = briefed(whole, quarter);
            int number = quarter;
            whole.primes().stream()
                    .filter(set -> !set.primes().isEmpty() && !briefed.contains(set.team()))
                    .map(set -> new BrokenThread(
                            Break.TEAM_NOT_BRIEFED,
                            set.team(),
                            Optional.of(set.team()),
                            whole.name(set.team()) + " was not briefed on quarter " + number + " by " + Whole.day(due),
                            whole.manager(set.team())))
                    .forEach(broken::add);
        }
        return broken;
    }

    private static Set<String> briefed(Whole whole, int quarter) {
        Set<String> teams = new HashSet<>();
        whole.tree().items(Briefing.class).stream()
                .filter(briefing -> briefing.year().equals(whole.year()) && briefing.quarter() == quarter)
                .filter(briefing -> !briefing.on().isAfter(whole.today()))
                .forEach(briefing -> teams.add(briefing.team()));
        return teams;
    }

    /** One for each team, not one for each PI: it is one conversation. */
    static List<BrokenThread> notExplained(Whole whole) {
        return whole.primes().stream()
                .flatMap(set -> notExplained(set, whole).stream())
                .toList();
    }

    private static Optional<BrokenThread> notExplained(PrimeSet set, Whole whole) {
        Set<String> explained = new HashSet<>();
        whole.tree().items(Explained.class).stream()
                .filter(one -> one.team().equals(set.team()) && !one.on().isAfter(whole.today()))
                .forEach(one -> explained.addAll(one.measures()));
        List<String> open = set.measures().stream()
                .filter(id -> !explained.contains(id))
                .map(whole::title)
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new BrokenThread(
                        Break.MEASURE_NOT_EXPLAINED,
                        set.team(),
                        Optional.of(set.team()),
                        "Nobody has explained " + inWords(open) + " to " + whole.name(set.team()),
                        SERVICE));
    }

    private static String inWords(List<String> titles) {
        int named = Math.min(2, titles.size());
        String names = String.join(", ", titles.subList(0, named));
        return titles.size() > named ? names + " and " + (titles.size() - named) + " more" : names;
    }
}
