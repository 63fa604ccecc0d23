package org.sapwood.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Target;
import org.sapwood.pack.yaml.Faults;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Section;
import org.sapwood.pack.yaml.SourceText;
import org.sapwood.pack.yaml.YamlTree;

/** Reads measures, their companions and rules of all packs, and the targets that counties set for them. */
final class DefinitionsReader {
    private final Defined defined;
    private final Faults faults;
    private final List<Draft> measures = new ArrayList<>();
    private final Map<Item.Text, InHand> targeted = new LinkedHashMap<>();

    DefinitionsReader(Defined defined, Faults faults) {
        this.defined = defined;
        this.faults = faults;
    }

    /** Comes before the measures, so that a county's targets reach the measures of the packs that it needs. */
    void targets(InHand hand) {
        SourceText source = hand.folder().files().get("targets.yaml");
        if (source == null) {
            return;
        }
        hand.attempt(() -> YamlTree.read(source))
                .ifPresent(file -> Section.free(file).forEach((id, item) -> {
                    targeted.put(id, hand);
                    List<Target> targets = TargetReader.read(id, item, hand.faults());
                    defined.targets.merge(id.value(), targets, TargetReader::merge);
                }));
    }

    void rules(InHand hand) {
        RecordNames records = RecordNames.seenBy(hand);
        hand.each(
                "rules",
                RuleReader.KEYS,
                defined.rules,
                (section, id) -> new RuleReader(section, hand, records).read(id));
    }

    void measures(InHand hand) {
        List<Runnable> companions = new ArrayList<>();
        hand.each("measures", MeasureReader.KEYS, defined.measures, (section, id) -> {
            measures.add(new Draft(hand, section, id));
            Measure measure = new MeasureReader(section, hand).read(id);
            section.section("open_cases", CompanionReader.KEYS)
                    .ifPresent(open -> companions.add(() -> companion(hand, open, measure)));
            return measure;
        });
        companions.forEach(Runnable::run);
    }

    private void companion(InHand hand, Section open, Measure parent) {
        int before = hand.faults().count();
        Measure companion = new CompanionReader(open, hand).read(parent);
        boolean sound = hand.faults().count() == before;
        defined.measures.add(
                companion.id(), hand.id(), open.spot(), Optional.of(companion).filter(_ -> sound), hand.faults());
    }

    void checkLinks() {
        targeted.forEach((id, hand) -> defined.measures.find(id, hand.visible(), hand.faults()));
        checkIdsDiffer();
        new Links(defined, measures).check();
    }

    /** A definition is asked for by its id alone. */
    private void checkIdsDiffer() {
        defined.rules.spots().forEach((id, spot) -> {
            if (defined.measures.has(id)) {
                faults.add(spot, "the rule " + id + " has the id of a measure", "Give one of them another id");
            }
        });
    }
}
