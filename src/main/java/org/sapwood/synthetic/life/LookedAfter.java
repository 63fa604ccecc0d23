package org.sapwood.synthetic.life;

import java.util.List;
import java.util.Optional;
import org.sapwood.synthetic.life.Care.Ending;
import org.sapwood.synthetic.life.Care.Permanence;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Teams;

/** A child enters care, lives in placements under legal statuses, and leaves. */
final class LookedAfter {
    private static final List<Ending> ENDINGS =
            List.of(Ending.HOME_SOON, Ending.HOME, Ending.ADOPTION, Ending.GUARDIAN, Ending.GROWS_UP);

    private final Child child;
    private final String referral;
    private final String need;

    LookedAfter(Child child, String referral, String need) {
        this.child = child;
        this.referral = referral;
        this.need = need.equals("N9") || need.equals("N0") ? "N1" : need;
    }

    Care enter(int start) {
        Ending ending = child.person.seeksAsylum() ? Ending.GROWS_UP : ending(child.age(start));
        int adult = child.birthday(18);
        int end = Math.min(adult, Math.max(start + 2, start + length(ending, adult - start)));
        Ending really = end == adult ? Ending.GROWS_UP : ending;
        Care care = new Care(child.history.id("L"), referral, need, start, end, reason(really), really);
        Permanence permanence = switch (really) {
            case ADOPTION -> adoption(care);
            case GUARDIAN -> guardianship(care);
            case GROWS_UP, HOME -> reversed(care);
            case HOME_SOON, SHORT_BREAKS -> null;
        };
        care.permanence = Optional.ofNullable(permanence);
        new Placements(child, care).place();
        new Legal(child, care).decide();
        CareEpisodes.write(child, care);
        new CareWork(child, care).work();
        teams(care);
        child.history.care.add(care);
        return care;
    }

    private Ending ending(int age) {
        double[] weights = age < 1
                ? new double[] {6, 18, 38, 28, 10}
                : age < 5
                        ? new double[] {10, 26, 17, 25, 22}
                        : age < 10
                                ? new double[] {15, 28, 2, 16, 39}
                                : age < 16 ? new double[] {22, 27, 0, 4, 47} : new double[] {16, 14, 0, 0, 70};
        return child.chance.weighted(ENDINGS, weights);
    }

    private int length(Ending ending, int childhood) {
        return switch (ending) {
            case HOME_SOON -> child.chance.between(2, 60);
            case HOME -> child.chance.lognormal(330, 0.85);
            case ADOPTION -> child.chance.lognormal(760, 0.28);
            case GUARDIAN -> child.chance.lognormal(520, 0.5);
            case GROWS_UP, SHORT_BREAKS -> childhood;
        };
    }

    private String reason(Ending ending) {
        return switch (ending) {
            case HOME_SOON, HOME -> child.chance.weighted(List.of("E4A", "E4B", "E13", "E41"), 55, 20, 12, 13);
            case ADOPTION -> child.chance.weighted(List.of("E11", "E12"), 8, 92);
            case GUARDIAN -> child.chance.weighted(List.of("E45", "E46", "E47", "E48"), 40, 48, 8, 4);
            case GROWS_UP -> child.chance.weighted(List.of("E5", "E6", "E7", "E8", "E9"), 68, 9, 10, 11, 2);
            case SHORT_BREAKS -> "E4A";
        };
    }

    private Permanence adoption(Care care) {
        int placed = Math.max(care.start + 20, care.end - child.chance.between(150, 330));
        int decision = care.start
                + (placed - care.start) / 2
                - child.chance.between(0, Math.max(1, (placed - care.start) / 6));
        int order = decision + (placed - decision) / 3;
        int matched = placed - child.chance.between(5, Math.max(6, Math.min(45, (placed - order) / 2 + 6)));
        boolean byCarer = child.chance.happens(0.16);
        return new Permanence(
                decision, order, Math.max(order, matched), placed, Days.NEVER, "", care.end, "Adoption", byCarer);
    }

    private Permanence guardianship(Care care) {
        boolean formerCarer = care.endReason.equals("E45") || care.endReason.equals("E47");
        return new Permanence(
                Days.NEVER,
                Days.NEVER,
                Days.NEVER,
                Days.NEVER,
                Days.NEVER,
                "",
                care.end,
                "Special Guardianship",
                formerCarer);
    }

    /** Some young children were to be adopted, and then it was decided otherwise. */
    private Permanence reversed(Care care) {
        if (child.age(care.start) > 4 || care.end - care.start < 900 || !child.chance.happens(0.15)) {
            return null;
        }
        int decision = care.start + child.chance.between(150, 330);
        boolean ordered = child.chance.happens(0.8);
        int reversed = decision + child.chance.between(200, 500);
        String reason = ordered ? child.chance.weighted(List.of("RD1", "RD3", "RD4"), 2, 6, 2) : "RD2";
        int order = ordered ? decision + child.chance.between(30, 90) : Days.NEVER;
        return new Permanence(decision, order, Days.NEVER, Days.NEVER, reversed, reason, Days.NEVER, "", false);
    }

    private void teams(Care care) {
        int settled = care.start + child.chance.between(60, 200);
        if (settled < care.end) {
            child.moveTo(Teams.LOOKED_AFTER, referral, settled);
        }
        care.permanence
                .filter(permanence -> permanence.kind().equals("Adoption"))
                .ifPresent(permanence ->
                        child.moveTo(Teams.PERMANENCE, referral, Math.max(permanence.order(), settled + 1)));
        boolean leaver = care.ending == Ending.GROWS_UP && care.end - care.start >= 91;
        if (leaver) {
            child.moveTo(Teams.LEAVING_CARE, referral, care.end);
            child.close(child.birthday(21));
        }
    }
}
