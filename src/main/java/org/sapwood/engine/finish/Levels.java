package org.sapwood.engine.finish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.definition.Level;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Unit;
import org.sapwood.sql.MonthGrid;

/**
 * To which unit of a level each team belongs in each month: as the organisation holds on the month's last day, so that a
 * team that moves takes along only what happens afterwards.
 */
public final class Levels {
    /** Ids by code point; texts of Java are otherwise compared by half characters. */
    public static final Comparator<String> BY_CODE_POINT = (one, two) -> java.util.Arrays.compare(
            one.codePoints().toArray(), two.codePoints().toArray());

    private final List<String> names;
    private final int months;
    private final int[] unitOfTeam;

    private Levels(List<String> names, int months, int[] unitOfTeam) {
        this.names = names;
        this.months = months;
        this.unitOfTeam = unitOfTeam;
    }

    /** @param teams ids by dense number */
    public static Levels of(Level level, Organisation organisation, MonthGrid grid, List<String> teams) {
        int months = grid.months();
        boolean[] changes = changes(organisation, grid);
        List<String[]> ids = new ArrayList<>();
        Set<String> all = new TreeSet<>(BY_CODE_POINT);
        for (String team : teams) {
            String[] byMonth = new String[months];
            for (int month = 0; month < months; month++) {
                byMonth[month] =
                        changes[month] ? organisation.at(level, team, grid.lastDay(month)) : byMonth[month - 1];
                all.add(byMonth[month]);
            }
            ids.add(byMonth);
        }
        return new Levels(List.copyOf(all), months, numbered(ids, List.copyOf(all), months));
    }

    private static int[] numbered(List<String[]> ids, List<String> names, int months) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        int[] numbered = new int[ids.size() * months];
        for (int team = 0; team < ids.size(); team++) {
            for (int month = 0; month < months; month++) {
                numbered[team * months + month] = numbers.get(ids.get(team)[month]);
            }
        }
        return numbered;
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

    /** Ids of the units of this level, in the order of their code points. */
    public List<String> names() {
        return names;
    }

    /** Index in {@link #names()} of the unit that a team belongs to in a month. */
    public int of(int team, int month) {
        return unitOfTeam[team * months + month];
    }
}
