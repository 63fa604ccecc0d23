package org.sapwood.synthetic.life;

import java.util.List;
import org.sapwood.synthetic.setting.Days;

/** Under which law the child is looked after, from day to day without gaps. */
final class Legal {
    private final Child child;
    private final Care care;
    private int from;
    private String code;

    Legal(Child child, Care care) {
        this.child = child;
        this.care = care;
        this.from = care.start;
    }

    void decide() {
        begin();
        if (care.ending != Care.Ending.HOME_SOON && !child.person.seeksAsylum()) {
            proceedings();
        }
        care.permanence.filter(permanence -> permanence.order() != Days.NEVER).ifPresent(permanence -> {
            change(permanence.order(), "E1");
            if (permanence.reversed() != Days.NEVER) {
                change(permanence.reversed() + 40, "C2");
            }
        });
        close(care.end);
    }

    private void begin() {
        int age = child.age(care.start);
        if (child.person.seeksAsylum()) {
            code = "V2";
        } else if (age >= 12 && child.chance.happens(0.03)) {
            code = "J1";
            change(care.start + child.chance.between(7, 40), "V2");
        } else if (child.chance.happens(0.10)) {
            code = child.chance.weighted(List.of("L1", "L2"), 5, 5);
            change(care.start + (code.equals("L1") ? 3 : 8), age < 10 ? "C1" : "V2");
        } else {
            code = child.chance.happens(age < 1 ? 0.35 : age < 10 ? 0.5 : 0.88) ? "V2" : "C1";
        }
    }

    private void proceedings() {
        boolean court = !code.equals("V2") || child.chance.happens(child.age(care.start) < 12 ? 0.85 : 0.35);
        if (!court) {
            return;
        }
        if (!code.equals("C1")) {
            change(from + child.chance.between(20, 160), "C1");
        }
        change(from + child.chance.between(170, 330), "C2");
    }

    /** A new status from that day, if the child is still looked after then and it is not today's. */
    private void change(int day, String next) {
        if (day <= from || day >= care.end - 1 || next.equals(code)) {
            return;
        }
        close(day);
        from = day;
        code = next;
    }

    private void close(int day) {
        care.legal.add(new Care.LegalStatus(child.history.id("S"), code, from, day));
    }
}
