package org.sapwood.synthetic.life;

import java.util.List;
import org.sapwood.synthetic.setting.Calibration;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Profile;
import org.sapwood.synthetic.setting.Team;
import org.sapwood.synthetic.setting.Teams;

/** A child is referred, helped, the case is closed, and some come back. */
final class Referrals {
    private static final List<String> SOURCES = List.of(
            "1A", "1B", "1C", "1D", "2A", "2B", "3A", "3B", "3D", "3E", "3F", "4", "5A", "5B", "5D", "6", "7", "8", "9",
            "10");
    private static final double[] SOURCE_SHARES = {4, 3, 1, 1, 19, 1, 2, 3, 4, 6, 2, 2, 6, 4, 4, 29, 2, 5, 2, 1};
    private static final List<String> NEEDS = List.of("N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9");
    private static final double[] NEED_SHARES = {57, 7, 4, 9, 13, 3, 0.5, 3, 3.5};

    private final Child child;

    Referrals(Child child) {
        this.child = child;
    }

    void live() {
        int day = child.person.first();
        while (child.known(day) && child.age(day) < 18) {
            int closed = refer(day);
            if (!child.known(closed)) {
                return;
            }
            child.close(closed);
            day = comesBack(closed);
        }
    }

    private int comesBack(int closed) {
        boolean troubled = !child.history.plans.isEmpty();
        if (!child.chance.happens(Calibration.COMES_BACK * (troubled ? 1.2 : 1))) {
            return Days.NEVER;
        }
        for (int tries = 0; tries < 9; tries++) {
            int day = closed + 3 + child.chance.exponential(Calibration.COMES_BACK_MEAN_DAYS);
            if (child.known(day) && child.chance.happens(Calibration.busyness(day, child.setting.window()))) {
                return child.days().onWorkingDay(day);
            }
            if (!child.known(day)) {
                return day;
            }
        }
        return Days.NEVER;
    }

    /** The day on which the case is closed. */
    private int refer(int day) {
        String id = child.history.id("R");
        String source = child.chance.weighted(SOURCES, SOURCE_SHARES);
        String need = child.person.disabled() && child.chance.happens(0.45)
                ? "N2"
                : child.person.seeksAsylum() ? "N8" : child.chance.weighted(NEEDS, NEED_SHARES);
        contacts(id, day, source);
        boolean nothing = !child.person.seeksAsylum()
                && child.chance.happens(1 - team(day).reached(1 - Calibration.NO_FURTHER_ACTION));
        int decided = child.days().plusWorking(day, child.chance.weighted(List.of(0, 1, 2, 3), 45, 42, 9, 4));
        Closing closing = nothing ? new Closing(decided, "RC8") : new Episode(child, id, need).run(day, decided);
        child.history.referrals.add(new History.Referral(
                id, day, source, need, nothing, closing.day(), closing.reason(), team(day), decided));
        return closing.day();
    }

    private Team team(int day) {
        return child.team(Teams.FRONT_DOOR, day);
    }

    private void contacts(String referral, int day, String source) {
        if (child.chance.happens(0.35)) {
            int earlier = day - 5 - child.chance.exponential(120);
            child.history.contacts.add(new History.Contact(
                    child.history.id("K"), earlier, child.chance.weighted(SOURCES, SOURCE_SHARES), ""));
        }
        int waited = child.chance.weighted(List.of(0, 1, 2, 3, 5), 70, 20, 6, 3, 1);
        child.history.contacts.add(new History.Contact(child.history.id("K"), day - waited, source, referral));
    }

    /** When a case is closed, and the return's code for why. */
    record Closing(int day, String reason) {}

    static boolean initialAndCore(Child child) {
        return child.setting.profile() == Profile.INITIAL_AND_CORE;
    }
}
