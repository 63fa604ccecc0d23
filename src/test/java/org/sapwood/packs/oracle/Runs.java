package org.sapwood.packs.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sapwood.packs.oracle.Rows.Row;

/** A child's stays in one placement after another. */
final class Runs {
    private static final Set<String> TEMPORARY = Set.of("T0", "T1", "T2", "T3", "T4");

    private Runs() {}

    /** From the start of the first episode to the end of the last; null for one that has no end. */
    record Run(String placement, LocalDate from, LocalDate to) {
        private boolean goesOnWith(String next) {
            return placement != null && placement.equals(next);
        }
    }

    /** @param episodes of one child, by start and then id */
    static List<Run> of(List<Row> episodes, Map<String, Row> placements) {
        List<Run> runs = new ArrayList<>();
        for (Row episode : episodes) {
            String id = episode.text("clae_cla_placement_id");
            if (isDropped(placements.get(id))) {
                continue;
            }
            LocalDate to = episode.date("clae_cla_episode_ceased_date");
            if (!runs.isEmpty() && runs.getLast().goesOnWith(id)) {
                runs.add(new Run(id, runs.removeLast().from(), to));
            } else {
                runs.add(new Run(id, episode.date("clae_cla_episode_start_date"), to));
            }
        }
        return runs;
    }

    private static boolean isDropped(Row placement) {
        if (placement == null) {
            return false;
        }
        String type = placement.text("clap_cla_placement_type");
        LocalDate from = placement.date("clap_cla_placement_start_date");
        return (type != null && TEMPORARY.contains(type))
                || (from != null && from.equals(placement.date("clap_cla_placement_end_date")));
    }
}
