package org.sapwood.packs.oracle;

import static org.sapwood.packs.oracle.Cells.when;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sapwood.packs.oracle.Cells.Fate;
import org.sapwood.packs.oracle.Cells.Month;
import org.sapwood.packs.oracle.Rows.Row;
import org.sapwood.packs.oracle.Runs.Run;

/** The pinned measures about children looked after. */
public final class CareLoops {
    private static final Set<String> SHORT_BREAKS = Set.of("V3", "V4");
    private static final String START = "clae_cla_episode_start_date";
    private static final String END = "clae_cla_episode_ceased_date";
    private static final Comparator<Row> IN_ORDER =
            Comparator.comparing((Row row) -> row.date(START)).thenComparing(row -> row.text("clae_cla_episode_id"));

    private final Cells cells;
    private final Owners owners;
    private final Map<String, List<Row>> episodes = new HashMap<>();
    private final Map<String, Row> placements;
    private final Map<String, Row> persons;
    private final Map<String, List<Row>> statuses;

    public CareLoops(Path folder, Cells cells) {
        this.cells = cells;
        this.owners = new Owners(folder);
        this.placements = new Rows(folder, "ssd_cla_placement", "clap_cla_placement_id").only("clap_cla_placement_id");
        this.persons = new Rows(folder, "ssd_person", "pers_person_id").only("pers_person_id");
        this.statuses = new Rows(folder, "ssd_legal_status", "lega_legal_status_id").by("lega_person_id");
        new Rows(folder, "ssd_cla_episodes", "clae_cla_episode_id")
                .by("clae_person_id")
                .forEach((person, rows) -> episodes.put(
                        person,
                        rows.stream()
                                .filter(row -> row.date(START) != null)
                                .sorted(IN_ORDER)
                                .toList()));
    }

    public void count() {
        for (Month month : cells.months()) {
            episodes.forEach((person, ofOne) -> {
                Row latest = latestOpen(ofOne, month.day());
                if (latest != null) {
                    moved(person, ofOne, month);
                    stable(person, ofOne, latest, month);
                }
            });
        }
    }

    private static Row latestOpen(List<Row> ofOne, LocalDate day) {
        Row latest = null;
        for (Row episode : ofOne) {
            if (isOpen(episode.date(START), episode.date(END), day)) {
                latest = episode;
            }
        }
        return latest;
    }

    private static boolean isOpen(LocalDate from, LocalDate to, LocalDate day) {
        return from != null && !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    private void moved(String person, List<Row> ofOne, Month month) {
        LocalDate day = month.day();
        int touching = 0;
        for (Run run : Runs.of(ofOne, placements)) {
            if (!run.from().isAfter(day) && (run.to() == null || run.to().isAfter(day.plusMonths(-12)))) {
                touching++;
            }
        }
        Fate fate = onShortBreak(person, day) ? Fate.EXCLUDED : when(touching >= 3);
        cells.in(month.month(), "placements-3plus", owners.team(person, day), fate);
    }

    private void stable(String person, List<Row> ofOne, Row latest, Month month) {
        LocalDate day = month.day();
        LocalDate began = careBegan(ofOne, latest);
        if (!isUnder16(person, day) || began.plusMonths(30).isAfter(day)) {
            return;
        }
        List<Row> ofPeriod =
                ofOne.stream().filter(row -> !row.date(START).isBefore(began)).toList();
        LocalDate placed = null;
        for (Run run : Runs.of(ofPeriod, placements)) {
            placed = run.from().isAfter(day) ? placed : run.from();
        }
        Fate fate = onShortBreak(person, day)
                ? Fate.EXCLUDED
                : placed == null
                        ? Fate.CANNOT_TELL
                        : when(!placed.plusMonths(24).isAfter(day));
        cells.in(month.month(), "long-term-stability", owners.team(person, day), fate);
    }

    private boolean isUnder16(String person, LocalDate day) {
        Row row = persons.get(person);
        LocalDate born = row == null ? null : row.date("pers_dob");
        return born != null && born.plusYears(16).isAfter(day);
    }

    /** Walks back while an earlier episode ended on the very day the next began. */
    private static LocalDate careBegan(List<Row> ofOne, Row latest) {
        Row first = latest;
        for (Row before = previous(ofOne, first); before != null; before = previous(ofOne, first)) {
            first = before;
        }
        return first.date(START);
    }

    private static Row previous(List<Row> ofOne, Row next) {
        Row previous = null;
        for (Row episode : ofOne) {
            if (IN_ORDER.compare(episode, next) < 0 && next.date(START).equals(episode.date(END))) {
                previous = episode;
            }
        }
        return previous;
    }

    private boolean onShortBreak(String person, LocalDate day) {
        for (Row status : statuses.getOrDefault(person, List.of())) {
            String code = status.text("lega_legal_status");
            if (code != null
                    && SHORT_BREAKS.contains(code)
                    && isOpen(
                            status.date("lega_legal_status_start_date"),
                            status.date("lega_legal_status_end_date"),
                            day)) {
                return true;
            }
        }
        return false;
    }
}
