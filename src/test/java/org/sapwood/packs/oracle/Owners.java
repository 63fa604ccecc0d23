package org.sapwood.packs.oracle;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sapwood.packs.oracle.Rows.Row;

/** Which team holds whose case on a day. */
final class Owners {
    private static final Set<String> ALLOCATED = Set.of("ALLOCATED CASE WORKER");

    private final Map<String, List<Row>> involvements;
    private final Set<String> teams = new HashSet<>();
    private final Map<String, String> teamsByName = new HashMap<>();

    Owners(Path folder) {
        involvements = new Rows(folder, "ssd_involvements", "invo_involvements_id").by("invo_person_id");
        for (Row team : new Rows(folder, "ssd_department", "dept_team_id").all()) {
            String id = team.text("dept_team_id");
            teams.add(id);
            if (team.text("dept_team_name") != null) {
                teamsByName.merge(team.text("dept_team_name"), id, (a, b) -> a.compareTo(b) > 0 ? a : b);
            }
        }
    }

    /** Id of the team; null when nobody held the case, or from no team that is known. */
    String team(String person, LocalDate day) {
        Row latest = null;
        for (Row row : involvements.getOrDefault(person == null ? "" : person, List.of())) {
            if (holds(row, day) && (latest == null || isLater(row, latest))) {
                latest = row;
            }
        }
        String team = latest == null ? null : latest.text("invo_professional_team");
        return team == null || teams.contains(team) ? team : teamsByName.get(team);
    }

    private static boolean holds(Row row, LocalDate day) {
        LocalDate start = row.date("invo_involvement_start_date");
        LocalDate end = row.date("invo_involvement_end_date");
        String role = row.text("invo_professional_role_id");
        return (role == null || ALLOCATED.contains(role))
                && start != null
                && !start.isAfter(day)
                && (end == null || !end.isBefore(day));
    }

    private static boolean isLater(Row row, Row than) {
        int starts = row.date("invo_involvement_start_date").compareTo(than.date("invo_involvement_start_date"));
        return starts > 0
                || (starts == 0 && row.text("invo_involvements_id").compareTo(than.text("invo_involvements_id")) > 0);
    }
}
