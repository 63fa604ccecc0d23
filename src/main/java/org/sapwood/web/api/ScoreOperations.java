package org.sapwood.web.api;

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
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Period;
import org.sapwood.definition.Unit;
import org.sapwood.engine.Score;
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
    private final Units units;

    ScoreOperations(Desk desk, Asked asked, Doorkeeper doorkeeper) {
        this.desk = desk;
        this.asked = asked;
        this.doorkeeper = doorkeeper;
        this.units = new Units(desk);
    }

    record All(Records records, String measure, String definitionHash, String level, List<One> scores) {}

    /** One figure. Where it is withheld, nothing of it is told, not even whether there is one. */
    record One(
            String period,
            LocalDate firstDay,
            LocalDate lastDay,
            String unit,
            String unitName,
            boolean withheld,
            Optional<BigDecimal> value,
            Optional<Long> numerator,
            Optional<Long> denominator,
            Optional<Long> excluded,
            Optional<Long> cannotTell,
            Optional<Integer> band) {
        static One of(Period period, String unit, String name, Optional<Score> told) {
            return new One(
                    period.text(),
                    period.starts(),
                    period.ends().minusDays(1),
                    unit,
                    name,
                    told.isEmpty(),
                    told.flatMap(Score::value),
                    told.map(Score::numerator),
                    told.map(Score::denominator),
                    told.map(Score::excluded),
                    told.map(Score::cannotTell),
                    told.filter(score -> score.band().isPresent())
                            .map(score -> score.band().getAsInt()));
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
            places.forEach(place -> score(ofPeriod, one, at, place, principal).ifPresent(scores::add));
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

    /** Empty where the viewer may know that there was no case. */
    private Optional<One> score(List<Score> ofPeriod, Period period, Level level, String unit, Principal principal) {
        String name = units.name(level, unit);
        if (doorkeeper.figures(principal, doorkeeper.placeOf(level, unit)) != Figures.PLAIN) {
            return Optional.of(One.of(period, unit, name, Optional.empty()));
        }
        return ofPeriod.stream()
                .filter(score -> score.unit().equals(unit))
                .findFirst()
                .map(score -> One.of(period, unit, name, Optional.of(score)));
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
