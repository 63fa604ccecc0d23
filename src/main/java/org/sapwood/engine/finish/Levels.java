package org.sapwood.engine.finish;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Level;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Unit;
import org.sapwood.engine.cube.Stretches;
import org.sapwood.sql.MonthGrid;

/**
 * To which unit of a level each team belongs in each month: as the organisation holds on the month's last day, so that a
 * team that moves takes along only what happens afterwards.
 */
public final class Levels {
    /** Ids by code point; texts of Java are otherwise compared by half characters. */
    public static final Comparator<String> BY_CODE_POINT = (one, two) -> java.util.Arrays.compare(
            one.codePoints().toArray(), two.codePoints().toArray());

    private static final int RUN = 4;

    private final List<String> names;
    private final int months;
    private final int[] unitOfTeam;
    /** By team: its number, the first month, that after the last, and the unit to which it belongs from one to the other. */
    private final int[] runs;

    private Levels(List<String> names, int months, int[] unitOfTeam) {
        this.names = names;
        this.months = months;
        this.unitOfTeam = unitOfTeam;
        this.runs = runs(unitOfTeam, months);
    }

    /** @param teams ids by dense number */
    public static Levels of(Level level, Organisation organisation, MonthGrid grid, List<String> teams) {
        boolean[] changes = changes(organisation, grid);
        Map<String, Integer> met = new LinkedHashMap<>();
        int[] unitOfTeam = new int[teams.size() * changes.length];
        for (int team = 0, cell = 0; team < teams.size(); team++) {
            for (int month = 0; month < changes.length; month++, cell++) {
                unitOfTeam[cell] = changes[month]
                        ? number(organisation.at(level, teams.get(team), grid.lastDay(month)), met)
                        : unitOfTeam[cell - 1];
            }
        }
        List<String> names = met.keySet().stream().sorted(BY_CODE_POINT).toList();
        renumber(unitOfTeam, List.copyOf(met.keySet()), names);
        return new Levels(names, changes.length, unitOfTeam);
    }

    private static int number(String unit, Map<String, Integer> met) {
        met.putIfAbsent(unit, met.size());
        return met.get(unit);
    }

    /** From numbers in the order in which units were met to numbers in the order of their names. */
    private static void renumber(int[] numbers, List<String> met, List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        int[] place = met.stream().mapToInt(places::get).toArray();
        for (int cell = 0; cell < numbers.length; cell++) {
            numbers[cell] = place[numbers[cell]];
        }
    }

    /** The months in which the organisation may differ from the month before: a unit begins or ends. */
    private static boolean[] changes(Organisation organisation, MonthGrid grid) {
        boolean[] changes = new boolean[grid.months()];
        changes[0] = true;
        for (Unit unit : organisation.units()) {
            unit.validFrom().ifPresent(day -> mark(changes, grid, day));
            unit.validTo().ifPresent(day -> mark(changes, grid, day));
        }
        return changes;
    }

    private static void mark(boolean[] changes, MonthGrid grid, LocalDate day) {
        int month = grid.indexOf(java.time.YearMonth.from(day));
        if (month >= 0 && month < changes.length) {
            changes[month] = true;
        }
    }

    /** Takes some months of a team, from the first to the one after the last, in which it belongs to one unit. */
    @FunctionalInterface
    interface RunSink {
        void run(int team, int from, int until, int unit);
    }

    void forEachRun(RunSink sink) {
        for (int at = 0; at < runs.length; at += RUN) {
            sink.run(runs[at], runs[at + 1], runs[at + 2], runs[at + 3]);
        }
    }

    private static int[] runs(int[] unitOfTeam, int months) {
        IntStream.Builder runs = IntStream.builder();
        for (int cell = 0; cell < unitOfTeam.length; ) {
            int from = cell;
            int team = from / months;
            do {
                cell++;
            } while (cell < (team + 1) * months && unitOfTeam[cell] == unitOfTeam[from]);
            IntStream.of(team, from % months, cell - team * months, unitOfTeam[from])
                    .forEach(runs);
        }
        return runs.build().toArray();
    }

    /** The unit in which a stretch counts: events belong to their own month, states to the period's last. */
    int unitOf(Stretches all, int stretch, CountsWhen countsWhen, int first, int last) {
        return of(all.unit(stretch), countsWhen.isEvent() ? Math.max(first, all.from(stretch)) : last);
    }

    /** Ids of the units of this level, in the order of their code points. */
    public List<String> names() {
        return names;
    }

    /** Index in {@link #names()} of the unit that a team belongs to in a month. */
    public int of(int team, int month) {
        return unitOfTeam[team * months + month];
    }
}
