package org.sapwood.synthetic.life;

import java.util.List;
import org.sapwood.synthetic.setting.Calibration;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Team;
import org.sapwood.synthetic.setting.Teams;

/** Enquiries, initial conferences, child protection plans, reviews and visits. */
final class Protection {
    private static final List<String> CATEGORIES = List.of("NEG", "EMO", "PHY", "SAB", "MUL");
    private static final double[] CATEGORY_SHARES = {49, 38, 7, 4, 2};

    private final Child child;
    private final String referral;

    Protection(Child child, String referral) {
        this.child = child;
        this.referral = referral;
    }

    /** The day on which nothing more comes of it: the enquiry's end, or that of the plan. */
    int enquire(int day) {
        int start = child.days().onWorkingDay(day);
        Team team = child.team(Teams.ASSESSMENT, start);
        if (child.chance.happens(Calibration.OTHER_AUTHORITY * 0.3) && start < child.birthday(18)) {
            return otherAuthoritys(start);
        }
        if (child.chance.happens(Calibration.TRANSFERRED_IN * 0.4)) {
            return confer("", start, start + child.chance.between(5, 25), true);
        }
        boolean conference = child.chance.happens(conferenceLikely(start));
        int ended = child.days().plusWorking(start, child.chance.between(conference ? 3 : 4, conference ? 12 : 17));
        boolean nothing = !conference && child.chance.happens(0.35);
        String id = child.history.id("E");
        if (!conference) {
            child.history.enquiries.add(new History.Enquiry(id, referral, start, ended, nothing, team));
            return ended;
        }
        int held = child.days().plusWorking(start, workingDays(start));
        child.history.enquiries.add(new History.Enquiry(id, referral, start, Math.min(ended, held), false, team));
        return confer(id, start, held, false);
    }

    private double conferenceLikely(int start) {
        double usual = child.history.plans.isEmpty() ? Calibration.CONFERENCE : Calibration.CONFERENCE_AFTER_PLAN;
        return child.later(start) ? usual * Calibration.MORE_CONFERENCES : usual;
    }

    private int workingDays(int start) {
        Team team = child.team(Teams.CONFERENCES, start);
        double rate = child.later(start) ? Calibration.CONFERENCE_ON_TIME_LATER : Calibration.CONFERENCE_ON_TIME;
        if (child.chance.happens(team.reached(rate))) {
            return Calibration.conferenceDays(child.chance);
        }
        return child.chance.happens(0.5) ? child.chance.between(16, 20) : 21 + child.chance.exponential(8);
    }

    private int confer(String enquiry, int start, int held, boolean transferredIn) {
        boolean agreed = child.chance.happens(Calibration.PLAN) && held < child.birthday(18);
        String id = child.history.id("I");
        String plan = agreed ? child.history.id("P") : "";
        child.history.conferences.add(new History.Conference(
                id,
                referral,
                enquiry,
                plan,
                child.days().plusWorking(start, 15),
                held,
                transferredIn,
                child.team(Teams.CONFERENCES, held)));
        return agreed ? protect(plan, id, held, false) : held;
    }

    private int otherAuthoritys(int start) {
        return protect(child.history.id("P"), "", start, true);
    }

    private int protect(String plan, String conference, int start, boolean otherAuthority) {
        child.moveTo(Teams.SAFEGUARDING, referral, start);
        int meant = start + Math.max(20, child.chance.lognormal(Calibration.PLAN_MEDIAN_DAYS, Calibration.PLAN_SPREAD));
        int adult = child.birthday(18);
        int end = reviews(plan, start, Math.min(otherAuthority ? start + 90 : meant, adult), adult);
        String category = child.chance.weighted(CATEGORIES, CATEGORY_SHARES);
        child.history.plans.add(new History.Plan(
                plan,
                referral,
                conference,
                start,
                end,
                category,
                child.chance.happens(0.9) ? category : child.chance.weighted(CATEGORIES, CATEGORY_SHARES),
                otherAuthority));
        visits(plan, start, end);
        return end;
    }

    /** Reviews from the start until the plan ends, most often at one of them. Gives the day on which it ends. */
    private int reviews(String plan, int start, int meant, int adult) {
        double onTime = child.team(Teams.SAFEGUARDING, start).reached(Calibration.REVIEW_ON_TIME);
        boolean atReview = child.chance.happens(0.7);
        int due = Days.plusMonths(start, 3);
        while (due < adult) {
            boolean held = !child.chance.happens(Calibration.REVIEW_NOT_HELD);
            int day = held ? held(due, onTime) : Days.NEVER;
            boolean last = held && day >= meant;
            if ((last && !(atReview && day < meant + 200)) || (!held && due > meant)) {
                return meant;
            }
            child.history.reviews.add(
                    new History.Review(child.history.id("V"), plan, due, day, !last, child.chance.happens(0.94)));
            if (last || due > child.setting.window().until() + 200) {
                return last ? day : Math.max(due, meant);
            }
            due = Days.plusMonths(held ? day : due, held ? 6 : 2);
        }
        return Math.min(meant, adult);
    }

    private int held(int due, double onTime) {
        return child.chance.happens(onTime)
                ? child.days().onWorkingDay(due - 3 - child.chance.between(0, 14))
                : child.days().onWorkingDay(due + 1 + child.chance.exponential(13));
    }

    private void visits(String plan, int start, int end) {
        int day = child.days().plusWorking(start, child.chance.between(1, 8));
        while (day < end && child.known(day)) {
            boolean seen = child.chance.happens(0.93);
            child.history.planVisits.add(new History.Visit(
                    child.history.id("B"),
                    plan,
                    day,
                    seen,
                    seen && child.chance.happens(0.78),
                    seen && child.chance.happens(0.5)));
            int wait = child.chance.happens(0.88) ? child.chance.between(6, 10) : 11 + child.chance.exponential(7);
            day = child.days().plusWorking(day, wait);
        }
    }
}
