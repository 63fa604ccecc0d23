package org.sapwood.synthetic.life;

import org.sapwood.synthetic.setting.Teams;

/** Plans and visits of a child in need. */
final class Help {
    private final Child child;
    private final String referral;

    Help(Child child, String referral) {
        this.child = child;
        this.referral = referral;
    }

    /** The day on which help ends: later for disabled children, sooner where it follows protection or care. */
    int help(int from, boolean afterwards) {
        boolean disabled = child.person.disabled() && child.chance.happens(0.6);
        double median = disabled ? 620 : afterwards ? 95 : 140;
        int end = from + Math.max(10, child.chance.lognormal(median, disabled ? 0.7 : 0.75));
        return plan(from, end);
    }

    /** A plan from shortly after one day to another, at the latest to the eighteenth birthday. */
    int plan(int from, int to) {
        int end = Math.min(to, Math.max(child.birthday(18), from));
        int start = child.days().plusWorking(from, child.chance.between(0, 9));
        if (end - start < 10 || !child.known(start) || !child.chance.happens(0.93)) {
            return end;
        }
        child.moveTo(Teams.SAFEGUARDING, referral, start);
        child.history.cinPlans.add(new History.CinPlan(
                child.history.id("N"), referral, start, end, child.team(Teams.SAFEGUARDING, start)));
        visits(start, end);
        return end;
    }

    private void visits(int start, int end) {
        int day = child.days().plusWorking(start, child.chance.between(3, 20));
        while (day < end && child.known(day)) {
            boolean seen = child.chance.happens(0.91);
            child.history.cinVisits.add(new History.Visit(
                    child.history.id("D"),
                    "",
                    day,
                    seen,
                    seen && child.chance.happens(0.6),
                    seen && child.chance.happens(0.4)));
            int wait = child.chance.happens(0.8) ? child.chance.between(14, 20) : 21 + child.chance.exponential(12);
            day = child.days().plusWorking(day, wait);
        }
    }
}
