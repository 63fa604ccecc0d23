package org.sapwood.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sapwood.definition.CountsWhen;
import org.sapwood.engine.finish.Levels;
import org.sapwood.engine.finish.Months;
import org.sapwood.sql.CaseTexts.Part;

/** Of which teams in which months a unit of the organisation consists. */
final class Parts {
    private Parts() {}

    /** @param teams how many there are */
    static List<Part> of(Levels levels, String unit, Months months, CountsWhen countsWhen, int teams) {
        int wanted = levels.names().indexOf(unit);
        int first = countsWhen.isEvent() ? months.first() : months.last();
        Map<Months, List<Integer>> teamsByRun = new LinkedHashMap<>();
        for (int team = 0; team < teams; team++) {
            int start = -1;
            for (int month = first; month <= months.last() + 1; month++) {
                boolean belongs = month <= months.last() && levels.of(team, month) == wanted;
                if (belongs && start < 0) {
                    start = month;
                } else if (!belongs && start >= 0) {
                    teamsByRun
                            .computeIfAbsent(new Months(start, month - 1), any -> new ArrayList<>())
                            .add(team);
                    start = -1;
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        teamsByRun.forEach((run, members) -> parts.add(new Part(List.copyOf(members), run.first(), run.last())));
        return parts;
    }
}
