package org.sapwood.synthetic.life;

import org.sapwood.synthetic.setting.Calibration;
import org.sapwood.synthetic.setting.Teams;

/** One episode of need, from an accepted referral to its closing: assessed, protected, helped, looked after. */
final class Episode {
    private final Child child;
    private final String referral;
    private final String need;
    private final Assessments assessments;
    private final Protection protection;
    private final Help help;

    Episode(Child child, String referral, String need) {
        this.child = child;
        this.referral = referral;
        this.need = need;
        this.assessments = new Assessments(child, referral);
        this.protection = new Protection(child, referral);
        this.help = new Help(child, referral);
    }

    Referrals.Closing run(int day, int decided) {
        child.moveTo(Teams.ASSESSMENT, referral, decided);
        if (child.person.seeksAsylum() && child.history.care.isEmpty()) {
            return lookedAfter(day + child.chance.between(0, 2));
        }
        if (child.person.disabled() && child.history.care.isEmpty() && child.chance.happens(shortBreaks(day))) {
            return shortBreaks(assessments.assess(day, decided, false), day);
        }
        boolean enquiry = child.chance.happens(enquiryLikely(day));
        boolean care = child.chance.happens(Calibration.CARE_FROM_ASSESSMENT * Calibration.careByAge(child.age(day)));
        boolean notInNeed = !enquiry && !care && child.chance.happens(Calibration.NOT_IN_NEED);
        int assessed = child.chance.happens(Calibration.ASSESSED) || notInNeed
                ? assessments.assess(day, decided, notInNeed)
                : child.days().plusWorking(decided, child.chance.between(1, 20));
        if (notInNeed) {
            return closed(assessed + child.chance.between(0, 3), child.chance.happens(0.6) ? "RC8" : "RC9");
        }
        int from = enquiry ? enquire(decided, assessed) : assessed;
        if (care && child.known(from)) {
            return lookedAfter(Math.max(from, decided) + child.chance.between(0, 20));
        }
        return helped(from);
    }

    private double shortBreaks(int day) {
        return child.age(day) >= 4 ? Calibration.SHORT_BREAKS / 0.125 * 1.6 : 0;
    }

    private double enquiryLikely(int day) {
        double usual = child.history.plans.isEmpty() ? Calibration.ENQUIRY : Calibration.ENQUIRY_AFTER_PLAN;
        return Math.min(0.9, child.later(day) ? usual * Calibration.MORE_ENQUIRIES : usual);
    }

    /** The day from which the child is no longer protected by a plan or an enquiry. */
    private int enquire(int decided, int assessed) {
        int longest = Math.max(1, Math.min(30, child.days().working(decided, assessed)));
        int wait = child.chance.happens(0.7)
                ? child.chance.between(0, Math.min(4, longest))
                : child.chance.between(0, longest);
        int end = protection.enquire(child.days().plusWorking(decided, wait));
        while (child.known(end)
                && !child.history.plans.isEmpty()
                && child.age(end + 60) < 18
                && child.chance.happens(Calibration.NEW_ENQUIRY_AFTER_PLAN)) {
            int again = child.days().onWorkingDay(end + child.chance.between(20, 300));
            help.plan(end, again);
            if (!child.known(again)) {
                return again;
            }
            assessments.assess(again, again, false);
            end = protection.enquire(again);
        }
        return Math.max(end, assessed);
    }

    private Referrals.Closing helped(int from) {
        boolean hadPlan =
                child.history.plans.stream().anyMatch(plan -> plan.referral().equals(referral));
        if (hadPlan && child.chance.happens(Calibration.CARE_FROM_PLAN * Calibration.careByAge(child.age(from)))) {
            return lookedAfter(from);
        }
        int end = help.help(from, hadPlan);
        if (child.known(end) && child.age(end) < 17 && child.chance.happens(0.02)) {
            return lookedAfter(end);
        }
        return closed(end + child.chance.between(0, 4), child.chance.happens(0.85) ? "RC7" : "RC6");
    }

    private Referrals.Closing lookedAfter(int from) {
        if (child.age(from) >= 18) {
            return closed(from, "RC7");
        }
        int start = Math.max(from, child.person.born());
        child.moveTo(Teams.SAFEGUARDING, referral, start);
        Care care = new LookedAfter(child, referral, need).enter(start);
        return switch (care.ending) {
            case ADOPTION -> closed(care.end, "RC1");
            case GUARDIAN -> closed(care.end + child.chance.between(0, 30), "RC4");
            case GROWS_UP -> closed(care.end, "RC6");
            case HOME, HOME_SOON, SHORT_BREAKS -> afterCare(care.end);
        };
    }

    private Referrals.Closing afterCare(int end) {
        if (!child.known(end)) {
            return closed(end, "RC7");
        }
        int helped = help.help(end, true);
        return closed(helped, "RC7");
    }

    private Referrals.Closing shortBreaks(int assessed, int day) {
        int start = Math.max(assessed, day) + child.chance.between(10, 60);
        child.moveTo(Teams.SAFEGUARDING, referral, start);
        Care care = new ShortBreaks(child, referral).enter(start);
        return closed(care.end + 5, "RC7");
    }

    private static Referrals.Closing closed(int day, String reason) {
        return new Referrals.Closing(day, reason);
    }
}
