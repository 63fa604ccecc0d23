package org.sapwood.web.api;

import java.security.Principal;
import java.util.List;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Measure;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is measured, and how. */
@RestController
class MeasureOperations {
    private final Desk desk;
    private final Asked asked;

    MeasureOperations(Desk desk, Asked asked) {
        this.desk = desk;
        this.asked = asked;
    }

    @GetMapping("/api/v1/measures")
    MeasureAnswers.All all(Principal principal) {
        asked.demand(principal, Right.SEE_MEASURE, Place.county());
        List<MeasureAnswers.Summary> measures = desk.catalogue().measures(List.of()).stream()
                .map(measure -> MeasureAnswers.Summary.of(desk, measure))
                .toList();
        return new MeasureAnswers.All(Records.of(desk), measures);
    }

    @GetMapping("/api/v1/measures/{id}")
    MeasureAnswers.One one(@PathVariable String id, Principal principal) {
        asked.demand(principal, Right.SEE_MEASURE, Place.county());
        Measure measure = asked.measure(id);
        return MeasureAnswers.One.of(desk, measure);
    }
}
