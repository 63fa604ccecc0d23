package org.sapwood.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;
import org.sapwood.definition.Pack;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;
import org.sapwood.pack.yaml.Faults;
import org.sapwood.pack.yaml.Item;

/**
 * The county's own measures, in a pack like any other: {@code local} in the folder of the county's own packs. What is
 * written here is first read and checked together with all packs in use, beside the real folder.
 */
public final class LocalPack {
    private static final String ID = "local";
    private static final Pattern COUNTED = Pattern.compile("(.*?)(\\d{1,9})");

    private final Path packs;
    private final Library library;

    /**
     * @param packs the folder that holds the county's own packs; it is made when it is not there
     * @param library the packs in use
     */
    public LocalPack(Path packs, Library library) {
        this.packs = packs;
        this.library = library;
    }

    /**
     * Writes a measure into the pack and counts the pack's version up. Programs that run use it when they read the packs
     * anew.
     *
     * @return its file
     * @throws Refusal with every fault that {@code sapwood pack check} finds; nothing is written then
     * @throws Unavailable when the folder cannot be written to
     */
    public synchronized Path define(LocalMeasure measure, LocalDate day) {
        Path folder = packs.resolve(ID);
        try {
            Files.createDirectories(packs);
            Path staged = Files.createTempDirectory(packs.toAbsolutePath().getParent(), "pack-in-check-");
            try {
                copy(folder, staged);
                write(staged, measure, day);
                check(staged, folder);
                bring(staged, folder, measure.id());
            } finally {
                remove(staged);
            }
            return folder.resolve(file(measure.id()));
        } catch (IOException e) {
            throw new Unavailable(
                    Fault.of(
                            "The county's own pack in " + folder + " cannot be written",
                            "Let the program write there, or ask whoever runs it"),
                    e);
        }
    }

    private static String file(String id) {
        return "measures/" + id + ".yaml";
    }

    private void write(Path staged, LocalMeasure measure, LocalDate day) throws IOException {
        Files.createDirectories(staged.resolve("measures"));
        Files.writeString(staged.resolve(file(measure.id())), measure.yaml(Optional.of(day)));
        Files.writeString(staged.resolve(PackFolder.NAME), pack(staged, measure));
    }

    private String pack(Path staged, LocalMeasure measure) {
        Optional<PackFolder> before = Files.exists(staged.resolve(PackFolder.NAME))
                ? Optional.of(PackFolder.read(staged, new Faults()))
                : Optional.empty();
        Set<String> needs = new TreeSet<>();
        before.ifPresent(pack -> pack.needs().stream().map(Item.Text::value).forEach(needs::add));
        Optional.ofNullable(library.populations().get(measure.population()))
                .ifPresent(population -> needs.add(population.pack()));
        measure.guardrails().stream()
                .flatMap(id -> Stream.ofNullable(library.measures().get(id)))
                .forEach(guardrail -> needs.add(guardrail.pack()));
        needs.remove(ID);
        return new YamlLines()
                .line("pack", ID)
                .line("title", before.map(pack -> pack.pack().title()).orElse("Measures that teams here have found"))
                .line(
                        "version",
                        before.map(pack -> pack.pack().version())
                                .map(LocalPack::next)
                                .orElse("1"))
                .names("needs", List.copyOf(needs))
                .text();
    }

    static String next(String version) {
        Matcher counted = COUNTED.matcher(version);
        return counted.matches() ? counted.group(1) + (Long.parseLong(counted.group(2)) + 1) : version + ".1";
    }

    /** As {@code sapwood pack check}, with the packs in use beside it. */
    private void check(Path staged, Path folder) {
        List<Path> all = new ArrayList<>(List.of(staged));
        library.packs().stream()
                .filter(pack -> !pack.id().equals(ID))
                .map(Pack::folder)
                .map(Path::of)
                .forEach(all::add);
        List<Fault> faults;
        try {
            faults = PackCheck.run(PackReader.read(all)).faults();
        } catch (Refusal refusal) {
            faults = refusal.faults();
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults.stream()
                    .map(fault -> new Fault(
                            fault.file().replace(staged.toString(), folder.toString()),
                            fault.line(),
                            fault.column(),
                            fault.message(),
                            fault.cure()))
                    .toList());
        }
    }

    /** The measure first: a pack without its new version is still whole. */
    private static void bring(Path staged, Path folder, String id) throws IOException {
        Files.createDirectories(folder.resolve("measures"));
        for (String name : List.of(file(id), PackFolder.NAME)) {
            Files.move(
                    staged.resolve(name),
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        for (Path path : inside(from)) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        for (Path path :
                inside(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
        Files.delete(folder);
    }

    /** Each after the folder that it is in. */
    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !path.equals(folder)).sorted().collect(Collectors.toList());
        }
    }
}
