package org.sapwood.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Figures;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Outward;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Period;
import org.sapwood.definition.Unit;
import org.sapwood.engine.Score;
import org.sapwood.insight.disclosure.Published;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures by place and period. There are none by worker. */
@RestController
class ScoreOperations {
    private final Desk desk;
    private final Asked asked;
    private final Doorkeeper doorkeeper;
    private final Outward outward;
    private final Units units;

    ScoreOperations(Desk desk, Asked asked, Doorkeeper doorkeeper, Outward outward) {
        this.desk = desk;
        this.asked = asked;
        this.doorkeeper = doorkeeper;
        this.outward = outward;
        this.units = new Units(desk);
    }

    record All(Records records, String measure, String definitionHash, String level, List<One> scores) {}

    /**
     * One figure. Where it is withheld, nothing of it is told.
     *
     * @param isProtected of a place that is not the viewer's own: told only where it gives nobody away
     */
    record One(
            String period,
            LocalDate firstDay,
            LocalDate lastDay,
            String unit,
            String unitName,
            @JsonProperty("protected") boolean isProtected,
            boolean withheld,
            Optional<BigDecimal> value,
            Optional<Long> numerator,
            Optional<Long> denominator,
            Optional<Long> excluded,
            Optional<Long> cannotTell,
            Optional<Integer> band) {
        static One of(Period period, String unit, String name, Score score) {
            return new One(
                    period.text(),
                    period.starts(),
                    period.ends().minusDays(1),
                    unit,
                    name,
                    false,
                    false,
                    score.value(),
                    Optional.of(score.numerator()),
                    Optional.of(score.denominator()),
                    Optional.of(score.excluded()),
                    Optional.of(score.cannotTell()),
                    score.band().isPresent() ? Optional.of(score.band().getAsInt()) : Optional.empty());
        }

        /** @param shown empty where it is withheld */
        static One outside(
                Period period, String unit, String name, Optional<Published.Shown> shown, Optional<BigDecimal> value) {
            return new One(
                    period.text(),
                    period.starts(),
                    period.ends().minusDays(1),
                    unit,
                    name,
                    true,
                    shown.isEmpty(),
                    value,
                    shown.map(Published.Shown::met),
                    shown.map(Published.Shown::judged),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    @GetMapping("/api/v1/measures/{id}/scores")
    All scores(
            @PathVariable String id,
            @RequestParam String period,
            @RequestParam(defaultValue = "county") String level,
            @RequestParam Optional<String> unit,
            Principal principal) {
        asked.demand(principal, Right.SEE_MEASURE, Place.county());
        Measure measure = asked.measure(id);
        Level at = asked.level(level);
        List<Period> periods = asked.periods(period);
        List<String> places = places(at, unit);
        List<One> scores = new ArrayList<>();
        List<Score> counted = desk.scores(List.of(measure), periods, at);
        for (Period one : periods) {
            List<Score> ofPeriod =
                    counted.stream().filter(score -> score.period().equals(one)).toList();
            places.forEach(
                    place -> score(measure, ofPeriod, one, at, place, principal).ifPresent(scores::add));
        }
        return new All(Records.of(desk), measure.id(), measure.hash(), at.word(), scores);
    }

    private List<String> places(Level level, Optional<String> unit) {
        List<String> all = units.at(level);
        if (unit.isPresent() && !all.contains(unit.get())) {
            throw Stop.notThere();
        }
        return unit.map(List::of).orElse(all);
    }

    /** Empty where there was no case, and that may be told. */
    private Optional<One> score(
            Measure measure, List<Score> ofPeriod, Period period, Level level, String unit, Principal principal) {
        String name = units.name(level, unit);
        if (doorkeeper.figures(principal, doorkeeper.placeOf(level, unit)) != Figures.PLAIN) {
            return outside(measure, period, level, unit, name);
        }
        return ofPeriod.stream()
                .filter(score -> score.unit().equals(unit))
                .findFirst()
                .map(score -> One.of(period, unit, name, score));
    }

    private Optional<One> outside(Measure measure, Period period, Level level, String unit, String name) {
        if (!Outward.isTold(level, period)) {
            return Optional.of(One.outside(period, unit, name, Optional.empty(), Optional.empty()));
        }
        Outward.Figure figure = outward.figure(measure, level, unit, period);
        return switch (figure.counts()) {
            case Published.Shown shown ->
                Optional.of(One.outside(period, unit, name, Optional.of(shown), figure.value()));
            case Published.Withheld _ ->
                Optional.of(One.outside(period, unit, name, Optional.empty(), Optional.empty()));
            case Published.Nothing _ -> Optional.empty();
        };
    }

    /** The places at each level, in the order of the organisation. */
    record Units(Desk desk) {
        List<String> at(Level level) {
            List<String> names = new ArrayList<>(desk.catalogue().library().organisation().units().stream()
                    .flatMap(unit -> name(level, unit).stream())
                    .distinct()
                    .toList());
            if (level == Level.COUNTY) {
                names.add(Organisation.COUNTY);
            } else {
                names.add(Organisation.UNALLOCATED);
            }
            return names.stream().distinct().toList();
        }

        private static Optional<String> name(Level level, Unit unit) {
            return switch (level) {
                case UNIT ->
                    Optional.of(unit).filter(one -> one.kind().equals("team")).map(Unit::id);
                case SERVICE ->
                    Optional.of(unit)
                            .filter(one -> one.kind().equals("service"))
                            .map(Unit::id);
                case DISTRICT -> Optional.of(unit.district()).filter(district -> !district.isEmpty());
                case COUNTY -> Optional.empty();
            };
        }

        String name(Level level, String unit) {
            return switch (level) {
                case COUNTY -> "The whole county";
                case DISTRICT -> unit;
                case UNIT, SERVICE ->
                    desk.catalogue()
                            .library()
                            .organisation()
                            .unit(unit, desk.snapshot().extractedOn())
                            .map(Unit::name)
                            .orElse(unit);
            };
        }
    }
}
