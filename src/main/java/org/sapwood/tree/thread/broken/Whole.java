package org.sapwood.tree.thread.broken;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.PrimeSet;
import org.sapwood.tree.thread.Teams;

/**
 * Everything that a check looks at.
 *
 * @param withIds whether a PI is named with its id as well
 */
record Whole(Tree tree, Library library, FinancialYear year, LocalDate today, List<PrimeSet> primes, boolean withIds) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static Whole of(Tree tree, Library library, LocalDate today, boolean withIds) {
        FinancialYear year = FinancialYear.of(today);
        return new Whole(tree, library, year, today, Teams.primeSets(tree, library, year, today), withIds);
    }

    /** As people write it. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    Stream<Version> ofThisYear(Kind kind) {
        return tree.of(kind).stream()
                .filter(version -> version.item().ofYear().filter(year::equals).isPresent());
    }

    String name(String team) {
        return library.organisation().unit(team, today).map(Unit::name).orElse(team);
    }

    /** The measure's title, or the id alone where nothing defines it. */
    String title(String measure) {
        return Optional.ofNullable(library.measures().get(measure))
                .map(found -> "\"" + found.title() + "\"" + (withIds ? " (" + measure + ")" : ""))
                .or(() -> tree.find(measure, MeasureOfSuccess.class).map(found -> "\"" + found.title() + "\""))
                .orElse(measure);
    }

    Optional<Measure> measure(String id) {
        return Optional.ofNullable(library.measures().get(id));
    }

    /** Every measure that a plan, a team type or a team names this year. */
    Set<String> measuresInUse() {
        return Stream.concat(
                        Stream.of(Kind.ACTION_PLAN, Kind.TEAM_TYPE_INDICATORS, Kind.PRIME_INDICATOR)
                                .flatMap(this::ofThisYear)
                                .flatMap(version -> version.item().measures().stream()),
                        primes.stream().flatMap(set -> set.measures().stream()))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** Who leads a team's plan. */
    String manager(String team) {
        return tree.teamPlan(team, year)
                .map(version -> ((TeamPlan) version.item()).manager() + ", manager of " + name(team))
                .orElse("The manager of " + name(team));
    }
}
