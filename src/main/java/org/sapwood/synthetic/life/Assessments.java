package org.sapwood.synthetic.life;

import java.util.ArrayList;
import java.util.List;
import org.sapwood.synthetic.setting.Calibration;
import org.sapwood.synthetic.setting.Team;
import org.sapwood.synthetic.setting.Teams;

/** Assessments, as long as England's are and as each team's pace makes them. */
final class Assessments {
    private static final List<String> FACTORS = List.of(
            "1A", "1B", "1C", "2A", "2B", "3A", "3B", "3C", "4A", "4B", "5A", "5B", "6A", "6B", "7A", "8B", "8C", "8D",
            "9A", "10A", "11A", "12A", "13A", "14A", "15A", "16A", "17A", "18B", "18C", "19B", "19C", "20", "22A",
            "23A", "24A");
    private static final double YEARS_OF_PROGRESS = 0.03;

    private final Child child;
    private final String referral;

    Assessments(Child child, String referral) {
        this.child = child;
        this.referral = referral;
    }

    /** The day on which the (last) assessment is authorised. */
    int assess(int day, int decided, boolean nothingNeeded) {
        if (Referrals.initialAndCore(child)) {
            return initialAndCore(day, decided, nothingNeeded);
        }
        int start = child.days().plusWorking(decided, child.chance.weighted(List.of(0, 1, 2), 75, 18, 7));
        Team team = child.team(Teams.ASSESSMENT, start);
        return write("", start, child.days().plusWorking(start, workingDays(start, team)), nothingNeeded, team);
    }

    /** A slow team's chance is bent towards its long end. */
    private int workingDays(int start, Team team) {
        double years = (start - child.setting.window().first()) / 365.25;
        double bent = StrictMath.pow(
                child.chance.share(), StrictMath.exp(-0.6 * team.pace() + YEARS_OF_PROGRESS * (years - 4.5)));
        return Calibration.assessmentDays(bent);
    }

    private int initialAndCore(int day, int decided, boolean nothingNeeded) {
        Team team = child.team(Teams.ASSESSMENT, decided);
        boolean inTime = child.chance.happens(team.reached(Calibration.INITIAL_ON_TIME));
        int took = inTime
                ? child.chance.weighted(List.of(1, 2, 3, 4, 5, 6, 7), 4, 6, 8, 10, 13, 19, 40)
                : 8 + child.chance.exponential(9);
        int start = Math.min(decided, child.days().plusWorking(day, took));
        int end = write("initial", start, Math.max(start, child.days().plusWorking(day, took)), nothingNeeded, team);
        if (nothingNeeded || !child.chance.happens(0.4)) {
            return end;
        }
        boolean core = child.chance.happens(team.reached(Calibration.CORE_ON_TIME));
        int coreTook = core
                ? child.chance.weighted(List.of(child.chance.between(8, 29), child.chance.between(30, 35)), 55, 45)
                : 36 + child.chance.exponential(18);
        return write("core", end, child.days().plusWorking(end, coreTook), false, team);
    }

    private int write(String kind, int start, int end, boolean nothingNeeded, Team team) {
        child.history.assessments.add(new History.Assessment(
                child.history.id("A"),
                referral,
                kind,
                start,
                end,
                child.age(start) < 0 || child.chance.happens(team.reached(0.95)),
                nothingNeeded,
                factors(nothingNeeded),
                team));
        return end;
    }

    private List<String> factors(boolean nothingNeeded) {
        if (nothingNeeded && child.chance.happens(0.4)) {
            return List.of("21");
        }
        List<String> found = new ArrayList<>();
        int howMany = 1 + child.chance.index(35, 30, 20, 15);
        while (found.size() < howMany) {
            int rank = Math.min(child.chance.exponential(8), FACTORS.size() - 1);
            String factor = FACTORS.get((rank * 11 + 8) % FACTORS.size());
            if (!found.contains(factor)) {
                found.add(factor);
            }
        }
        return found;
    }
}
