package org.sapwood.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sapwood.definition.Bands;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Rule;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Section;

/** Checks what measures say about other measures and rules, when all of them have been read. */
final class Links {
    private final Defined defined;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    Links(Defined defined, List<Draft> drafts) {
        this.defined = defined;
        drafts.forEach(draft -> this.drafts.put(draft.id(), draft));
    }

    void check() {
        drafts.values().forEach(this::checkTrust);
        drafts.values().forEach(this::checkCaps);
        checkCapCircles();
        checkGuardrails();
    }

    private void checkTrust(Draft draft) {
        Set<String> seen = new LinkedHashSet<>();
        for (Item.Text name : draft.section().names("trusted_when")) {
            checkOnce(draft, "trusted_when", name, seen);
            String population = draft.section().text("population");
            defined.rules
                    .find(name, draft.hand().visible(), draft.hand().faults())
                    .map(Rule::population)
                    .filter(other -> !other.equals(population))
                    .ifPresent(other -> draft.hand()
                            .faults()
                            .add(
                                    name.spot(),
                                    "the rule " + name.value() + " is about " + other + ", the measure about "
                                            + population,
                                    "Name a rule over the same population"));
        }
    }

    private void checkCaps(Draft draft) {
        if (!draft.section().has("bands")) {
            return;
        }
        for (Section cap : draft.section().section("bands", BandsReader.KEYS).stream()
                .flatMap(bands -> bands.sections("caps", BandsReader.CAP).stream())
                .toList()) {
            cap.scalar("measure")
                    .flatMap(name -> defined.measures.find(
                            name, draft.hand().visible(), draft.hand().faults()))
                    .filter(other -> other.bands().map(Bands::scores).isEmpty())
                    .ifPresent(other -> draft.hand()
                            .faults()
                            .add(
                                    cap.spot("measure"),
                                    "the measure " + other.id() + " has no bands, so it cannot cap",
                                    "Name a measure with bands"));
        }
    }

    private void checkCapCircles() {
        Map<String, List<String>> capped = new LinkedHashMap<>();
        for (Draft draft : drafts.values()) {
            List<String> by = draft.section().has("bands") ? caps(draft) : List.of();
            capped.put(draft.id(), by);
        }
        for (List<String> circle : new Circles(capped).circles()) {
            Draft first = drafts.get(circle.getFirst());
            first.section()
                    .section("bands", BandsReader.KEYS)
                    .ifPresent(bands -> first.hand()
                            .faults()
                            .add(
                                    bands.spot("caps"),
                                    "caps run in a circle: " + Circles.inWords(circle),
                                    "Let only one of them limit the other: remove one of these caps"));
        }
    }

    private static List<String> caps(Draft draft) {
        return draft.section().section("bands", BandsReader.KEYS).stream()
                .flatMap(bands -> bands.sections("caps", BandsReader.CAP).stream())
                .map(cap -> cap.text("measure"))
                .toList();
    }

    private void checkGuardrails() {
        Map<String, List<String>> guards = new LinkedHashMap<>();
        for (Draft draft : drafts.values()) {
            Set<String> seen = new LinkedHashSet<>();
            List<String> names = new ArrayList<>();
            for (Item.Text name : draft.section().names("guardrails")) {
                checkOnce(draft, "guardrails", name, seen);
                defined.measures
                        .find(name, draft.hand().visible(), draft.hand().faults())
                        .map(Measure::id)
                        .ifPresent(names::add);
            }
            guards.put(draft.id(), names);
        }
        for (List<String> circle : new Circles(guards).circles()) {
            Draft first = drafts.get(circle.getFirst());
            first.hand()
                    .faults()
                    .add(
                            first.section().spot("guardrails"),
                            "guardrails run in a circle: " + Circles.inWords(circle),
                            "Let the measure that could be gamed name the one that would show it, and not the other way round");
        }
    }

    private static void checkOnce(Draft draft, String key, Item.Text name, Set<String> seen) {
        if (!seen.add(name.value())) {
            draft.hand().faults().add(name.spot(), key + " names " + name.value() + " twice", "Remove one of the two");
        }
    }
}
