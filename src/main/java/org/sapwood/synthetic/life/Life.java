package org.sapwood.synthetic.life;

import org.sapwood.synthetic.setting.Chance;
import org.sapwood.synthetic.setting.Setting;

/** A child and its history. Children do not depend on each other. */
public record Life(Person person, History history) {
    private static final long CHILDREN = 7;
    private static final long ATTEMPTS = 1_000;

    /**
     * The child of that number: the first one, of those that chance offers, whose history touches the time of the
     * extract.
     */
    public static Life of(int number, Setting setting) {
        for (long attempt = 0; ; attempt++) {
            Chance chance = new Chance(setting.seed(), CHILDREN, number * ATTEMPTS + attempt);
            Child child = new Child(People.meet(number, chance, setting), chance, setting);
            new Referrals(child).live();
            child.leaveOpen();
            if (touches(child)) {
                return new Life(child.person, child.history);
            }
        }
    }

    private static boolean touches(Child child) {
        int first = child.setting.window().first();
        return child.history.referrals.stream()
                        .anyMatch(referral -> referral.day() >= first || referral.closed() >= first)
                || child.history.care.stream().anyMatch(care -> care.end >= first);
    }
}
