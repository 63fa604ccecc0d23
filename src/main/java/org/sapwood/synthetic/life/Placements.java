package org.sapwood.synthetic.life;

import java.util.List;
import org.sapwood.synthetic.life.Care.Placement;
import org.sapwood.synthetic.setting.Calibration;
import org.sapwood.synthetic.setting.Days;

/** Where the child lives in care: settled for most, often elsewhere for some. */
final class Placements {
    private static final int EARLY_DAYS = 180;
    private static final List<String> REASONS =
            List.of("CARPL", "CREQB", "CREQO", "CHILD", "LAREQ", "STAND", "ALLEG", "APPRR", "CLOSE", "PLACE", "OTHER");
    private static final double[] REASON_SHARES = {46, 14, 5, 6, 4, 2, 2, 1, 1, 5, 14};

    private final Child child;
    private final Care care;
    private final double movesAYear;

    Placements(Child child, Care care) {
        this.child = child;
        this.care = care;
        this.movesAYear = Calibration.movesAYear(child.chance);
    }

    void place() {
        int adopters = care.permanence
                .filter(permanence -> permanence.placed() != Days.NEVER)
                .map(Care.Permanence::placed)
                .orElse(care.end);
        int day = care.start;
        String type = type(day);
        while (day < adopters) {
            int end = Math.min(adopters, nextMove(day));
            if (adopters - end < 15) {
                end = adopters;
            }
            add(day, end, type, false);
            day = end;
            type = type(day);
        }
        if (adopters < care.end) {
            boolean carer = care.permanence.map(Care.Permanence::byCarer).orElse(false);
            add(adopters, care.end, carer ? "A5" : "A6", carer);
        }
        temporaryStays();
    }

    private int nextMove(int day) {
        int early = care.start + EARLY_DAYS;
        if (day < early) {
            int move = day + 5 + child.chance.exponential(365.25 / (movesAYear + Calibration.EARLY_MOVES_A_YEAR));
            if (move <= early) {
                return move;
            }
        }
        int from = Math.max(day, early);
        int supported = child.birthday(16) + 200;
        int move = from + 20 + child.chance.exponential(365.25 / movesAYear);
        boolean leaves = day < supported && move > supported && child.chance.happens(0.3);
        return leaves && supported > from ? supported : move;
    }

    private String type(int day) {
        int age = child.age(day);
        if (age >= 16) {
            boolean alone = child.person.seeksAsylum();
            return child.chance.weighted(
                    List.of("U6", "U4", "H5", "K2", "P2", "U3"), 22, 14, alone ? 60 : 38, 14, 6, 6);
        }
        return age >= 10
                ? child.chance.weighted(
                        List.of("U6", "U4", "U3", "U1", "K2", "P1", "S1", "R1"), 34, 22, 11, 5, 19, 6, 2, 1)
                : child.chance.weighted(
                        List.of("U6", "U4", "U3", "U1", "U5", "P1", "R3", "K2"), 45, 14, 19, 6, 3, 8, 3, 2);
    }

    private void add(int start, int end, String type, boolean sameCarer) {
        String provider = type.equals("P1")
                ? "PR0"
                : type.startsWith("U") || type.startsWith("A")
                        ? child.chance.weighted(List.of("PR1", "PR4"), 68, 32)
                        : child.chance.weighted(List.of("PR4", "PR1", "PR5"), 78, 14, 8);
        boolean far = child.chance.happens(type.equals("K2") || type.equals("H5") ? 0.2 : 0.08);
        String miles = child.chance.happens(0.015)
                ? "999.9"
                : far ? tenths(child.chance.between(205, 900)) : tenths(child.chance.between(3, 185));
        String urn = type.equals("P1") || type.equals("P2")
                ? ""
                : Integer.toString(2_500_000 + child.chance.between(41, 3_000));
        String reason = end == care.end ? "" : child.chance.weighted(REASONS, REASON_SHARES);
        care.placements.add(new Placement(
                child.history.id("Q"),
                start,
                end,
                type,
                provider,
                urn,
                type.equals("P1")
                        ? child.person.postcode()
                        : People.postcode(child.chance, child.chance.between(1, 12)),
                miles,
                sameCarer,
                reason));
    }

    private static String tenths(int value) {
        return value / 10 + "." + value % 10;
    }

    /** Respite, holidays, hospital: a few days within a placement to which the child returns. */
    private void temporaryStays() {
        for (Placement placement : List.copyOf(care.placements)) {
            int length = placement.end() - placement.start();
            if (length > 60 && child.chance.happens(Math.min(0.5, length / 365.25 * 0.05))) {
                int start = placement.start() + child.chance.between(20, length - 30);
                int end = start + child.chance.weighted(List.of(2, 3, 5, 6, 7), 1, 2, 3, 4, 5);
                care.placements.add(new Placement(
                        child.history.id("Q"),
                        start,
                        end,
                        child.chance.weighted(List.of("T1", "T2", "T3", "T4"), 3, 1, 2, 4),
                        "",
                        "",
                        placement.postcode(),
                        placement.miles(),
                        false,
                        ""));
            }
        }
    }
}
