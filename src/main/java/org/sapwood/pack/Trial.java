package org.sapwood.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Pack;
import org.sapwood.definition.Refusal;
import org.sapwood.pack.yaml.Faults;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Section;
import org.sapwood.pack.yaml.SourceText;
import org.sapwood.pack.yaml.Spot;
import org.sapwood.pack.yaml.YamlTree;
import org.sapwood.sql.condition.Judge;

/**
 * Reads a measure that is in no pack yet, so that it can be tried: by the very reader that reads packs, over the
 * populations of a library. Its words and worked cases may still be missing.
 */
public final class Trial {
    static final Keys KEYS = trialKeys();

    private Trial() {}

    /**
     * Nothing is kept: the library stays as it is.
     *
     * @throws Refusal with every fault of what is there
     */
    public static Measure read(Library library, LocalMeasure measure) {
        Faults faults = new Faults();
        InHand hand = hand(library, faults);
        SourceText source = new SourceText("", measure.yaml(Optional.empty()));
        Section section = new Section(YamlTree.read(source), KEYS, faults);
        Measure read = MeasureReader.ofTrial(section, hand).read(measure.id());
        faults.refuseIfAny();
        return read;
    }

    /**
     * What a worked case comes to.
     *
     * @throws Refusal when the case gives what the population does not have, or in another type
     */
    public static Outcome outcome(Library library, LocalMeasure measure, LocalMeasure.Worked worked) {
        LocalMeasure.Worked any = new LocalMeasure.Worked(worked.given(), ExampleReader.OF_MEASURES.getFirst());
        Measure read = read(library, measure.with(List.of(any)));
        return new Judge(library.workingDays())
                .judge(read, read.examples().getFirst().given());
    }

    /** What a case comes to is asked for before anybody has said what everything is for. */
    private static Keys trialKeys() {
        List<String> needed = List.of("measure", "population", "improvement");
        String[] others = MeasureReader.KEYS.all().stream()
                .filter(key -> !needed.contains(key))
                .toArray(String[]::new);
        return Keys.of(MeasureReader.KEYS.what(), needed.toArray(String[]::new)).or(others);
    }

    private static InHand hand(Library library, Faults faults) {
        Defined defined = new Defined();
        Set<String> visible = new TreeSet<>();
        library.populations().forEach((id, population) -> {
            visible.add(population.pack());
            defined.populations.add(id, population.pack(), Spot.of(population.file()), Optional.of(population), faults);
        });
        Pack trial = new Pack("trial", "", "", "", "");
        return new InHand(
                new PackFolder(trial, List.of(), Map.of(), Spot.of("")), visible, defined, new Readings(), faults);
    }
}
