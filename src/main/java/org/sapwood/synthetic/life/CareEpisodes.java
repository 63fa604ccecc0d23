package org.sapwood.synthetic.life;

import java.util.List;
import java.util.TreeSet;
import org.sapwood.synthetic.life.Care.Episode;
import org.sapwood.synthetic.life.Care.LegalStatus;
import org.sapwood.synthetic.life.Care.Placement;

/** Cuts a period of care into episodes: a new one starts on the day on which placement or legal status changes. */
final class CareEpisodes {
    private CareEpisodes() {}

    static void write(Child child, Care care) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(care.start, care.end));
        care.legal.forEach(legal -> cuts.add(legal.start()));
        care.placements.forEach(placement -> {
            cuts.add(placement.start());
            cuts.add(placement.end());
        });
        List<Integer> days = List.copyOf(cuts);
        Episode before = null;
        for (int i = 0; i + 1 < days.size(); i++) {
            int start = days.get(i);
            int end = days.get(i + 1);
            Placement placement = placement(care, start);
            boolean last = end == care.end;
            String changed = last || placement.equals(placement(care, end)) ? "" : changeReason(placement);
            before = new Episode(
                    child.history.id("G"),
                    start,
                    startReason(before, placement, legal(care, start)),
                    legal(care, start),
                    placement,
                    end,
                    last ? care.endReason : "X1",
                    changed);
            care.episodes.add(before);
        }
    }

    private static String changeReason(Placement ending) {
        return ending.changeReason().isEmpty() ? "OTHER" : ending.changeReason();
    }

    private static String startReason(Episode before, Placement placement, String legal) {
        if (before == null) {
            return "S";
        }
        boolean moved = !before.placement().equals(placement);
        boolean law = !before.legal().equals(legal);
        if (!moved) {
            return "L";
        }
        if (placement.sameCarerAsBefore()) {
            return law ? "U" : "T";
        }
        return law ? "B" : "P";
    }

    /** A temporary stay goes before the placement that it interrupts. */
    private static Placement placement(Care care, int day) {
        Placement found = null;
        for (Placement placement : care.placements) {
            if (placement.start() <= day && day < placement.end() && (found == null || placement.temporary())) {
                found = placement;
            }
        }
        return found == null ? care.placements.getLast() : found;
    }

    private static String legal(Care care, int day) {
        for (LegalStatus legal : care.legal) {
            if (legal.start() <= day && day < legal.end()) {
                return legal.code();
            }
        }
        return care.legal.getLast().code();
    }
}
