package org.sapwood.briefing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.sapwood.access.Involvements;
import org.sapwood.access.Scope;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Period;

/**
 * With whom a worker works, as the records say it: the persons of the cases that are open under the worker's id on the day
 * of the extract. Read once for each worker; a new load is another desk.
 */
public final class Involved implements Involvements {
    private final Desk desk;
    private final Map<String, Measure> open;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    public Involved(Desk desk) {
        this.desk = desk;
        this.open = openWork(desk);
    }

    /** One measure for each population of what is open: its cases are those of the population. */
    private static Map<String, Measure> openWork(Desk desk) {
        Map<String, Measure> open = new TreeMap<>();
        for (Measure measure : desk.computable(desk.catalogue().measures(java.util.List.of()))) {
            boolean states = desk.catalogue()
                            .library()
                            .populations()
                            .get(measure.population())
                            .countsWhen()
                    == CountsWhen.OPEN_ON;
            if (states) {
                open.putIfAbsent(measure.population(), measure);
            }
        }
        return open;
    }

    @Override
    public Set<String> personsOf(String worker, LocalDate day) {
        return known.computeIfAbsent(worker, this::read);
    }

    private Set<String> read(String worker) {
        YearMonth month = YearMonth.from(desk.snapshot().extractedOn());
        Period now = new Period(month.toString(), month, month);
        Scope own = Scope.ofWorkers(Set.of(worker));
        Set<String> persons = new HashSet<>();
        for (Measure measure : open.values()) {
            desk.engine()
                    .cases(measure, now, java.util.Optional.empty(), Level.UNIT, own)
                    .cases()
                    .forEach(row -> persons.add(String.valueOf(row.personId())));
        }
        persons.remove(Organisation.UNALLOCATED);
        persons.remove("null");
        return Set.copyOf(persons);
    }

    /** The worker with the most open work in a team; for choosing whom to show in a demonstration, never in a page. */
    public java.util.Optional<String> anyWorkerOf(String team) {
        YearMonth month = YearMonth.from(desk.snapshot().extractedOn());
        Period now = new Period(month.toString(), month, month);
        Map<String, Long> cases = new TreeMap<>();
        for (Measure measure : open.values()) {
            desk
                    .engine()
                    .cases(measure, now, java.util.Optional.of(team), Level.UNIT, Scope.everything())
                    .cases()
                    .stream()
                    .filter(row -> row.workerId() != null)
                    .forEach(row -> cases.merge(row.workerId(), 1L, Long::sum));
        }
        return cases.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
