package org.sapwood.synthetic.life;

import java.util.List;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Teams;

/** Reviews and visits of a child who is looked after. */
final class CareWork {
    private static final List<String> PARTICIPATION = List.of("PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7");
    private static final double[] PARTICIPATION_SHARES = {50, 5, 3, 8, 6, 22, 6};

    private final Child child;
    private final Care care;

    CareWork(Child child, Care care) {
        this.child = child;
        this.care = care;
    }

    void work() {
        reviews();
        visits();
    }

    /** First within 20 working days, then within three months, then every six. */
    private void reviews() {
        double onTime = child.team(Teams.CONFERENCES, care.start).reached(0.955);
        int due = child.days().plusWorking(care.start, 20);
        for (int count = 1; due < care.end && due < child.setting.window().until() + 190; count++) {
            boolean cancelled = child.chance.happens(0.015);
            int held = child.chance.happens(onTime)
                    ? child.days().onWorkingDay(due - 3 - child.chance.between(0, count == 1 ? 6 : 14))
                    : child.days().onWorkingDay(due + 1 + child.chance.exponential(14));
            boolean never = cancelled || held >= care.end;
            String participation = never
                    ? ""
                    : child.age(held) < 4 ? "PN0" : child.chance.weighted(PARTICIPATION, PARTICIPATION_SHARES);
            care.reviews.add(new Care.CareReview(
                    child.history.id("X"), due, never ? Days.NEVER : held, cancelled, participation));
            due = cancelled ? due + 21 : Days.plusMonths(Math.max(held, care.start + 1), count == 1 ? 3 : 6);
        }
    }

    /** Within a week of the start, then every six weeks, more rarely after a year in a lasting placement. */
    private void visits() {
        int day = care.start + child.chance.between(1, 7);
        while (day < care.end && child.known(day)) {
            boolean seen = child.chance.happens(0.96);
            care.visits.add(new History.Visit(
                    child.history.id("Y"),
                    care.id,
                    child.days().onWorkingDay(day),
                    seen,
                    seen && child.chance.happens(0.8),
                    false));
            boolean lasting = day - care.start > 500;
            day += child.chance.happens(0.92)
                    ? child.chance.between(28, lasting ? 60 : 42)
                    : 45 + child.chance.exponential(25);
        }
    }
}
