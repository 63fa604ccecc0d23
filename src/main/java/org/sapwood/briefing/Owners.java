package org.sapwood.briefing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Unit;
import org.sapwood.engine.CaseRow;

/** Who is to put records right, and for how many the records do not say. */
public final class Owners {
    private static final int FEW = 5;

    private final Organisation organisation;

    public Owners(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The worker's id, or {@code unallocated} as for a team. */
    public static String worker(CaseRow row) {
        return row.workerId() == null ? Organisation.UNALLOCATED : row.workerId();
    }

    /** For how many nobody can be named, in a sentence; empty when each has a team that is known and a worker. */
    public Optional<String> missing(List<CaseRow> rows) {
        long noTeam = rows.stream().filter(Owners::hasNoTeam).count();
        long noWorker = rows.stream().filter(row -> row.workerId() == null).count();
        Set<String> known = organisation.units().stream().map(Unit::id).collect(Collectors.toSet());
        List<String> strange = rows.stream()
                .filter(row -> !hasNoTeam(row))
                .map(CaseRow::unit)
                .filter(unit -> !known.isEmpty() && !known.contains(unit))
                .toList();
        if (noTeam == 0 && noWorker == 0 && strange.isEmpty()) {
            return Optional.empty();
        }
        String unallocated =
                "Unallocated, because the records do not say: the team of " + noTeam + ", the worker of " + noWorker;
        return Optional.of(unallocated + (strange.isEmpty() ? "." : ". " + ofStrangeTeams(strange)));
    }

    private static String ofStrangeTeams(List<String> strange) {
        Set<String> teams = new TreeSet<>(strange);
        String names = teams.stream().limit(FEW).collect(Collectors.joining(", "));
        return "Of a team that the organisation does not have: " + strange.size() + " (" + names
                + (teams.size() > FEW ? " and others)." : ").");
    }

    private static boolean hasNoTeam(CaseRow row) {
        return row.unit().equals(Organisation.UNALLOCATED);
    }
}
