package org.sapwood.insight.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody tries to unpick what was withheld from all that was told: rows, levels, periods and complements together. */
class AttackerTest {
    /** To have teeth it must break what only hides the small counts themselves. */
    @Test
    void hidingOnlySmallCountsHidesNothing() {
        int exact = 0;
        int all = 0;
        for (int seed = 0; seed < 20; seed++) {
            Told county = Told.random(new Random(seed), 8, 3, 1, 20);
            Map<String, Published> figures = county.told((unit, period) -> onlySmall(county, unit, period));
            List<Attacker.Found> found = new Attacker(county, figures).attack();
            exact += (int) found.stream().filter(Attacker.Found::isExact).count();
            all += found.size();
        }
        assertThat(all).isGreaterThan(200);
        System.out.println("Of " + all + " counts, when only small ones are hidden, " + exact + " are found exactly");
        assertThat((double) exact / all).isGreaterThan(0.3);
    }

    private static Published onlySmall(Told county, String unit, String period) {
        long met = county.met().get(Told.spot(unit, period));
        long rest = county.rest().get(Told.spot(unit, period));
        Profile usual = Profile.usual();
        if (usual.isSmall(met + rest)) {
            return new Published.Withheld(OptionalLong.empty());
        }
        return usual.isSmall(met) || usual.isSmall(rest)
                ? new Published.Withheld(OptionalLong.of(met + rest))
                : new Published.Shown(met, met + rest);
    }

    @ParameterizedTest
    @CsvSource({"9,3,1,3,20", "9,3,1,9,20", "12,4,1,20,12", "5,2,3,6,14", "8,3,3,12,4", "3,1,2,2,60"})
    void nothingThatIsWithheldCanBeUnpicked(int teams, int districts, int months, double mean, int counties) {
        List<String> broken = new ArrayList<>();
        int attacked = 0;
        for (int seed = 0; seed < counties; seed++) {
            Told county = Told.random(new Random(1_000L * teams + seed), teams, districts, months, mean);
            Release.Protected safe = seed % 2 == 0 && districts > 1
                    ? county.inTwoSteps()
                    : county.release().protect();
            Attacker attacker = new Attacker(county, county.told(safe::of));
            for (Attacker.Found found : attacker.attack()) {
                attacked++;
                if (found.isNarrow()) {
                    broken.add(seed + ": " + found);
                }
            }
        }
        System.out.println("Attacked " + attacked + " withheld counts, unpicked " + broken.size());
        assertThat(attacked).isPositive();
        assertThat(broken).isEmpty();
    }

    /** Whole numbers only leave fewer guesses than the linear programmes do. */
    @Test
    void everySetOfWholeNumbersThatFitsLeavesRoomForDoubt() {
        int attacked = 0;
        for (int seed = 0; seed < 60; seed++) {
            Told county = Told.random(new Random(77 + seed), 3, 2, 1, 1 + seed % 3);
            Map<String, Published> figures = county.told(county.release().protect()::of);
            Map<String, Set<Long>> possible = new Enumerator(county, "M0", figures).possible();
            attacked += possible.size();
            assertThat(possible)
                    .as("county " + seed)
                    .allSatisfy((what, values) -> assertThat(Collections.max(values) - Collections.min(values))
                            .as(what + " is one of " + values)
                            .isGreaterThanOrEqualTo(4));
        }
        System.out.println("Enumerated " + attacked + " withheld counts");
        assertThat(attacked).isGreaterThan(100);
    }

    @Test
    void whoIsCountedCannotTellTheOthers() {
        int attacks = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(500 + seed);
            Told county = Told.random(random, 7, 3, 1, 6);
            Map<String, Published> figures = county.told(county.release().protect()::of);
            List<Attacker.Found> own = new Attacker(county, figures)
                    .attack().stream()
                            .filter(found -> !found.what().endsWith(" judged"))
                            .toList();
            for (Attacker.Found found : own) {
                Attacker insider = new Attacker(county, figures);
                if (insider.truth(found) >= 1 && random.nextInt(4) == 0) {
                    attacks++;
                    assertThat(insider.knowingOfOneself(found.what()).attack())
                            .as("county " + seed + ", known of oneself: " + found.what())
                            .noneMatch(Attacker.Found::isExact);
                }
            }
        }
        System.out.println("Attacked " + attacks + " times by somebody who is counted");
        assertThat(attacks).isGreaterThan(100);
    }

    @Test
    void littleMoreIsWithheldThanMustBe() {
        long must = 0;
        long withheld = 0;
        long all = 0;
        for (int seed = 0; seed < 30; seed++) {
            Told county = Told.random(new Random(seed), 12, 4, 1, 20);
            must += county.told((unit, period) -> onlySmall(county, unit, period)).values().stream()
                    .filter(figure -> figure instanceof Published.Withheld)
                    .count();
            withheld += county.release().protect().withheld();
            all += (long) county.units().size() * county.periods().size();
        }
        System.out.println("Of " + all + " figures " + must + " are small, " + withheld + " are withheld");
        assertThat(withheld).isBetween(must, 5 * must / 2);
    }

    @Test
    void aLargeCountyIsProtectedWhileAPageIsWaitedFor() {
        Told county = Told.random(new Random(1), 60, 12, 3, 6);
        long start = System.nanoTime();
        Release.Protected safe = county.release().protect();
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("60 teams, 4 periods: " + safe.withheld() + " withheld in " + millis + " ms");
        assertThat(safe.withheld()).isPositive();
        assertThat(millis).isLessThan(20_000);
    }
}
