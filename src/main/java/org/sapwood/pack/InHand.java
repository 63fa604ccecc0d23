package org.sapwood.pack;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.sapwood.definition.People;
import org.sapwood.definition.Refusal;
import org.sapwood.pack.yaml.Faults;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Section;
import org.sapwood.pack.yaml.SourceText;
import org.sapwood.pack.yaml.Spot;
import org.sapwood.pack.yaml.YamlTree;

/**
 * The pack that is being read.
 *
 * @param visible its id and the ids of the packs that it needs, directly or not
 */
record InHand(PackFolder folder, Set<String> visible, Defined defined, Readings readings, Faults faults) {
    String id() {
        return folder.pack().id();
    }

    /** Reads each YAML file of a folder, by what a reader makes of it, into a register. */
    <T> void each(String directory, Keys keys, Register<T> register, BiFunction<Section, String, T> reader) {
        folder.in(directory).forEach((name, source) -> {
            int before = faults.count();
            String id = PackFolder.idOf(name);
            Optional<T> thing = section(source, keys).map(section -> reader.apply(section, id));
            register.add(id, id(), Spot.of(source.file()), thing.filter(_ -> faults.count() == before), faults);
        });
    }

    Optional<Section> section(SourceText source, Keys keys) {
        return attempt(() -> new Section(YamlTree.read(source), keys, faults));
    }

    /** Empty when it is refused; its faults are then among the others. */
    <T> Optional<T> attempt(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (Refusal refusal) {
            faults.addAll(refusal);
            return Optional.empty();
        }
    }

    void people() {
        folder.in("people").forEach((name, source) -> {
            int before = faults.count();
            String id = PackFolder.idOf(name);
            Optional<People> people = attempt(() -> PeopleReader.read(source, id, faults));
            defined.people.add(id, id(), Spot.of(source.file()), people.filter(_ -> faults.count() == before), faults);
        });
    }

    void organisation() {
        SourceText source = folder.files().get("organisation.csv");
        if (source == null) {
            return;
        }
        if (defined.organisation != null) {
            faults.add(
                    Spot.of(source.file()),
                    "a second organisation is given; the first is " + defined.organisation.file(),
                    "Use one county's pack at a time");
            return;
        }
        defined.organisation = Spot.of(source.file());
        attempt(() -> new OrganisationReader(faults).read(source)).ifPresent(defined.units::addAll);
    }
}
