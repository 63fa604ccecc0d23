package org.sapwood.web.api;

import java.security.Principal;
import java.util.List;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Reasons;
import org.sapwood.definition.Rule;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What records have to be like. */
@RestController
class RuleOperations {
    private final Desk desk;
    private final Asked asked;

    RuleOperations(Desk desk, Asked asked) {
        this.desk = desk;
        this.asked = asked;
    }

    record All(Records records, List<Summary> rules) {}

    record Summary(
            String id,
            String title,
            String pack,
            String population,
            String severity,
            String route,
            List<String> fields,
            String cure,
            String definitionHash,
            String populationHash) {}

    record One(Records records, Summary rule, String condition, List<Explained> explained) {}

    @GetMapping("/api/v1/rules")
    All all(Principal principal) {
        asked.demand(principal, Right.SEE_MEASURE, Place.county());
        return new All(
                Records.of(desk),
                desk.catalogue().rules(List.of()).stream().map(this::summary).toList());
    }

    @GetMapping("/api/v1/rules/{id}")
    One one(@PathVariable String id, Principal principal) {
        asked.demand(principal, Right.SEE_MEASURE, Place.county());
        Rule rule = asked.rule(id);
        return new One(
                Records.of(desk),
                summary(rule),
                new Reasons(desk.catalogue().library()).condition(rule),
                Explained.of(desk.catalogue().library(), rule));
    }

    private Summary summary(Rule rule) {
        return new Summary(
                rule.id(),
                rule.title(),
                rule.pack(),
                rule.population(),
                Asked.word(rule.severity()),
                Asked.word(rule.route()),
                rule.fields(),
                rule.cure(),
                rule.hash(),
                desk.catalogue().library().populations().get(rule.population()).hash());
    }
}
