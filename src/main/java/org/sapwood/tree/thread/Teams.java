package org.sapwood.tree.thread;

import java.time.LocalDate;
import java.util.List;
import org.sapwood.definition.Library;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Tree;

/** The teams that stand on a day, with the type that decides their prime PIs. */
public final class Teams {
    private Teams() {}

    /** In the order of the organisation. */
    public static List<Unit> on(Library library, LocalDate day) {
        return library.organisation().units().stream()
                .filter(unit -> unit.kind().equals("team") && unit.holdsOn(day))
                .toList();
    }

    /** The prime PIs of every team that stands on a day. */
    public static List<PrimeSet> primeSets(Tree tree, Library library, FinancialYear year, LocalDate day) {
        return on(library, day).stream()
                .map(team -> PrimeSet.of(tree, team.id(), team.teamType(), year))
                .toList();
    }

    /** The prime PIs of one team, whatever day its type is taken from the organisation. */
    public static PrimeSet primeSet(Tree tree, Library library, String team, FinancialYear year, LocalDate day) {
        String type = library.organisation().unit(team, day).map(Unit::teamType).orElse("");
        return PrimeSet.of(tree, team, type, year);
    }
}
