package org.sapwood.synthetic.life;

/** Disabled children who stay away for a few days at a time: under one agreement (V4) or stay by stay (V3). */
final class ShortBreaks {
    private final Child child;
    private final String referral;

    ShortBreaks(Child child, String referral) {
        this.child = child;
        this.referral = referral;
    }

    /** The last stay, or the whole agreement. */
    Care enter(int start) {
        int end = Math.min(child.birthday(18), start + child.chance.lognormal(900, 0.6));
        if (child.chance.happens(0.8)) {
            return stay(start, Math.max(end, start + 30), "V4");
        }
        Care last = stay(start, start + 2, "V3");
        int next = start + child.chance.between(14, 40);
        while (next + 4 < end && child.known(next)) {
            last = stay(next, next + child.chance.between(1, 3), "V3");
            next += child.chance.between(14, 40);
        }
        return last;
    }

    private Care stay(int start, int end, String legal) {
        Care care = new Care(child.history.id("L"), referral, "N2", start, end, "E4A", Care.Ending.SHORT_BREAKS);
        String type = child.chance.happens(0.6) ? "K2" : "U6";
        care.placements.add(new Care.Placement(
                child.history.id("Q"),
                start,
                end,
                type,
                "PR1",
                Integer.toString(child.chance.between(2_500_000, 2_500_040)),
                child.person.postcode(),
                "4.0",
                false,
                ""));
        care.legal.add(new Care.LegalStatus(child.history.id("S"), legal, start, end));
        CareEpisodes.write(child, care);
        child.history.care.add(care);
        return care;
    }
}
