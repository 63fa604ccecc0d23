package org.sapwood.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Library;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Pack;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.WorkingDays;
import org.sapwood.pack.yaml.Faults;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Spot;

/** Reads packs into a library. Nothing of them is used unless everything in them holds. */
public final class PackReader {
    private final Faults faults = new Faults();
    private final Defined defined = new Defined();
    private final PackMemory memory;

    private PackReader(PackMemory memory) {
        this.memory = memory;
    }

    /** The folders in a folder that hold a pack, by name. */
    public static List<Path> foldersIn(Path packs) {
        try (Stream<Path> folders = Files.list(packs)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(PackFolder.NAME)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Refusal(
                    Spot.of(packs.toString()).fault("the folder of packs cannot be read", "Name a folder with --packs"),
                    e);
        }
    }

    /**
     * Reads and checks packs; the examples are run by {@link PackCheck}.
     *
     * @param packFolders each holding a {@code pack.yaml}, in any order
     * @throws Refusal with every fault found
     */
    public static Library read(List<Path> packFolders) {
        return read(packFolders, PackMemory.none());
    }

    /** The same, and quicker where these packs are remembered. */
    public static Library read(List<Path> packFolders, PackMemory memory) {
        return new PackReader(memory).readAll(packFolders);
    }

    /** What records look like, by layout; packs with any fault are refused all the same. */
    public static Map<String, Layout> layouts(List<Path> packFolders, PackMemory memory) {
        return new PackReader(memory).readLayouts(packFolders);
    }

    private Library readAll(List<Path> packFolders) {
        Map<String, PackFolder> folders = folders(packFolders);
        return read(folders, recalled(folders));
    }

    private Map<String, Layout> readLayouts(List<Path> packFolders) {
        Map<String, PackFolder> folders = folders(packFolders);
        Optional<Readings> recalled = recalled(folders);
        if (recalled.isEmpty()) {
            return read(folders, recalled).layouts();
        }
        inOrder(folders, recalled.get()).forEach(hand -> new LayoutReader(hand).read());
        faults.refuseIfAny();
        return defined.layouts.all();
    }

    private Optional<Readings> recalled(Map<String, PackFolder> folders) {
        return faults.count() == 0 ? memory.recall(packs(folders)) : Optional.empty();
    }

    private Library read(Map<String, PackFolder> folders, Optional<Readings> recalled) {
        Readings readings = recalled.orElseGet(Readings::new);
        List<InHand> hands = inOrder(folders, readings);
        hands.forEach(this::records);
        checkOneCalendar();
        hands.forEach(hand -> new SqlReader(hand).relations());
        hands.forEach(hand -> new SqlReader(hand).populations());
        DefinitionsReader definitions = new DefinitionsReader(defined, faults);
        hands.forEach(definitions::targets);
        hands.forEach(definitions::rules);
        hands.forEach(definitions::measures);
        definitions.checkLinks();
        faults.refuseIfAny();
        if (recalled.isEmpty()) {
            memory.keep(packs(folders), readings);
        }
        return library(hands);
    }

    private static List<Pack> packs(Map<String, PackFolder> folders) {
        return folders.values().stream().map(PackFolder::pack).toList();
    }

    private Map<String, PackFolder> folders(List<Path> packFolders) {
        Map<String, PackFolder> folders = new LinkedHashMap<>();
        for (Path path : packFolders) {
            try {
                PackFolder folder = PackFolder.read(path, faults);
                PackFolder other = folders.putIfAbsent(folder.pack().id(), folder);
                if (other != null) {
                    faults.add(
                            folder.spot(),
                            "the pack is called " + folder.pack().id() + ", and so is the one in "
                                    + other.spot().file(),
                            "Give one of them another id");
                }
            } catch (Refusal refusal) {
                faults.addAll(refusal);
            }
        }
        return folders;
    }

    private List<InHand> inOrder(Map<String, PackFolder> folders, Readings readings) {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        folders.forEach((id, folder) -> {
            Set<String> needed = new LinkedHashSet<>();
            for (Item.Text need : folder.needs()) {
                needed.add(need.value());
                if (!folders.containsKey(need.value())) {
                    faults.add(
                            need.spot(),
                            "the pack " + need.value() + " is needed and not among the packs given",
                            Nearest.to(need.value(), folders.keySet())
                                    .map(near -> "Did you mean " + near + "?")
                                    .orElse("Put the two packs into one folder, and name that folder"));
                }
            }
            needs.put(id, needed);
        });
        Circles circles = new Circles(needs);
        for (List<String> circle : circles.circles()) {
            faults.add(
                    folders.get(circle.getFirst()).spot(),
                    "packs need themselves: " + Circles.inWords(circle),
                    "Remove one of these needs");
        }
        List<InHand> hands = new ArrayList<>();
        for (String id : circles.ordered()) {
            hands.add(new InHand(folders.get(id), visibleFrom(id, needs), defined, readings, faults));
        }
        return hands;
    }

    private static Set<String> visibleFrom(String id, Map<String, Set<String>> needs) {
        Set<String> visible = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (visible.add(next)) {
                open.addAll(needs.getOrDefault(next, Set.of()));
            }
        }
        return visible;
    }

    /** What records look like, and what is known beside them. */
    private void records(InHand hand) {
        new LayoutReader(hand).read();
        hand.each("codes", CodesReader.KEYS, defined.codes, CodesReader::read);
        hand.each("calendars", CalendarReader.KEYS, defined.calendars, CalendarReader::read);
        hand.people();
        hand.organisation();
        new StandardsReader(hand).read();
    }

    /** There is one table of working days, so two calendars would be mixed. */
    private void checkOneCalendar() {
        if (defined.calendars.all().size() > 1) {
            faults.add(
                    defined.calendars.spots().lastEntry().getValue(),
                    "the packs in use have more than one calendar: "
                            + String.join(", ", defined.calendars.all().keySet()),
                    "Keep the one of the place whose records are counted");
        }
    }

    private Library library(List<InHand> hands) {
        return new Library(
                hands.stream().map(hand -> hand.folder().pack()).toList(),
                defined.layouts.all(),
                defined.relations.all(),
                defined.populations.all(),
                defined.measures.all(),
                defined.rules.all(),
                defined.codes.all(),
                defined.people.all(),
                new WorkingDays(defined.holidays().keySet()),
                new Organisation(defined.units),
                defined.standards.all());
    }
}
