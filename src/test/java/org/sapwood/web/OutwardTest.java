package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Outward;
import org.sapwood.briefing.role.LikelyMiss;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Refusal;
import org.sapwood.engine.CaseRow;
import org.sapwood.engine.Score;
import org.sapwood.insight.disclosure.Attacker;
import org.sapwood.insight.disclosure.Published;
import org.sapwood.insight.disclosure.Told;
import org.sapwood.tree.TreeStore;

/** Figures of the made-up county as they may leave it, attacked; and those that are projected, counted again. */
class OutwardTest {
    private final Desk desk = ServedCounty.get().desk();
    private final LocalDate day = desk.snapshot().extractedOn();
    private final Period quarter = Periods.quarterOf(YearMonth.from(day));
    private final Outward outward = new Outward(desk);
    private final List<Measure> measures = desk.computable(desk.catalogue().measures(List.of()));

    @Test
    void nothingSmallIsTold() {
        int withheld = 0;
        for (Measure measure : measures) {
            for (Level level : Level.values()) {
                for (Score score : desk.scores(List.of(measure), List.of(quarter), level)) {
                    Outward.Figure figure = outward.figure(measure, level, score.unit(), quarter);
                    long rest = score.denominator() - score.numerator();
                    if (Stream.of(score.numerator(), rest, score.denominator()).anyMatch(OutwardTest::isSmall)) {
                        withheld++;
                        assertThat(figure.isWithheld())
                                .as(measure.id() + " of " + score.unit())
                                .isTrue();
                    }
                    if (figure.counts() instanceof Published.Shown shown) {
                        assertThat(shown).isEqualTo(new Published.Shown(score.numerator(), score.denominator()));
                        assertThat(figure.value()).isEqualTo(score.value());
                    } else {
                        assertThat(figure.value()).isEmpty();
                    }
                }
            }
        }
        assertThat(withheld).isGreaterThan(500);
    }

    private static boolean isSmall(long count) {
        return count >= 1 && count <= 4;
    }

    @Test
    void nobodyUnpicksTheCounty() {
        int attacked = 0;
        for (Measure measure : measures.stream()
                .filter(one -> one.countOf() == CountOf.CASES)
                .limit(25)
                .toList()) {
            Told structure = structure(measure);
            Map<String, Published> figures = new LinkedHashMap<>();
            for (String unit : structure.units()) {
                String[] parts = unit.split(":", 2);
                figures.put(
                        Told.spot(unit, "Q"),
                        outward.figure(measure, Level.valueOf(parts[0]), parts[1], quarter)
                                .counts());
            }
            Attacker attacker = new Attacker(structure, figures);
            List<Attacker.Found> found = attacker.attack();
            attacked += found.size();
            assertThat(found).as(measure.id()).noneMatch(Attacker.Found::isNarrow);
        }
        System.out.println("Attacked " + attacked + " withheld counts of the made-up county");
        assertThat(attacked).isGreaterThan(500);
    }

    /** Which team is in which service and district, as anybody can look it up. */
    private Told structure(Measure measure) {
        Organisation organisation = desk.catalogue().library().organisation();
        List<String> units = new ArrayList<>();
        Map<String, List<String>> sums = new LinkedHashMap<>();
        Map<String, Long> met = new LinkedHashMap<>();
        Map<String, Long> rest = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            for (Score score : desk.scores(List.of(measure), List.of(quarter), level)) {
                String unit = level + ":" + score.unit();
                units.add(unit);
                met.put(Told.spot(unit, "Q"), score.numerator());
                rest.put(Told.spot(unit, "Q"), score.denominator() - score.numerator());
            }
        }
        for (String unit : units.stream().filter(one -> one.startsWith("UNIT:")).toList()) {
            for (Level above : List.of(Level.SERVICE, Level.DISTRICT, Level.COUNTY)) {
                String whole = organisation.at(above, unit.substring(5), day);
                sums.computeIfAbsent(above + ":" + whole, any -> new ArrayList<>())
                        .add(unit);
            }
        }
        return new Told(units, List.of("Q"), met, rest, sums, Map.of());
    }

    @Test
    void otherPeriodsAreRefusedInWords() {
        Measure measure = measures.getFirst();
        Period month = new Period("2026-08", YearMonth.of(2026, 8), YearMonth.of(2026, 8));
        assertThat(outward.county(measure, month)).isNotNull();
        assertThatThrownBy(() -> outward.figure(measure, Level.UNIT, "T201", month))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Ask for a quarter");
        Period year = Periods.parse("2025/26").getFirst();
        assertThatThrownBy(() -> outward.county(measure, year)).isInstanceOf(Refusal.class);
    }

    /** The share so far, counted from the case lists. */
    @Test
    void whatIsLikelyIsTheShareOfTheYearSoFar() {
        List<LikelyMiss> misses = LikelyMiss.find(
                new TreeStore(ServedCounty.get().state()).current(),
                desk,
                org.sapwood.briefing.Teams.on(desk.catalogue().library().organisation(), day),
                day);
        YearMonth last = day.equals(quarter.last().atEndOfMonth())
                ? quarter.last()
                : YearMonth.from(day).minusMonths(1);
        Period soFar = new Period("so far", YearMonth.of(2026, 4), last);
        assertThat(misses).isNotEmpty().allSatisfy(miss -> {
            List<CaseRow> cases =
                    desk
                            .cases(
                                    miss.measure(),
                                    soFar,
                                    java.util.Optional.of(miss.team().id()),
                                    Level.UNIT)
                            .cases()
                            .stream()
                            .filter(row -> !(row.outcome() instanceof Outcome.Excluded))
                            .toList();
            long met = cases.stream()
                    .filter(row -> row.outcome() instanceof Outcome.Met)
                    .count();
            assertThat(miss.likely().doubleValue())
                    .as(miss.team().id() + " " + miss.measure().id())
                    .isCloseTo(100.0 * met / cases.size(), org.assertj.core.api.Assertions.within(0.051));
        });
    }
}
