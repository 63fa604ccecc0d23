package org.sapwood.tree;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.text.TreeYaml;

/** A whole tree as YAML files: one file, or a folder of them. */
public final class TreeFiles {
    private static final long MOST_BYTES = 32L << 20;
    private static final Hand NOBODY = new Hand("file", "file", java.time.Instant.EPOCH, "read from a file");

    private TreeFiles() {}

    /** @param left items that are in the database and not in the files; they stay */
    public record Imported(int added, int changed, int same, int left) {}

    /**
     * Reads and checks a tree.
     *
     * @param from a file, or a folder with files that end in {@code .yaml}
     * @throws Refusal with every fault by file and line
     */
    public static Map<String, Item> read(Path from) throws IOException {
        TreeYaml yaml = new TreeYaml();
        for (Path file : files(from)) {
            yaml.read(file.toString(), text(file));
        }
        Map<String, Item> items = yaml.items();
        List<Fault> faults = Rules.check(tree(items)).stream()
                .map(breach -> yaml.fault(breach.id(), breach.message(), breach.cure()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return items;
    }

    /** Items as a tree, each in its first version. */
    public static Tree tree(Map<String, Item> items) {
        return new Tree(items.entrySet().stream()
                .map(entry -> new Version(entry.getKey(), 1, entry.getValue(), NOBODY, false, Optional.empty()))
                .toList());
    }

    private static List<Path> files(Path from) throws IOException {
        if (!Files.isDirectory(from)) {
            return List.of(from);
        }
        try (Stream<Path> inside = Files.list(from)) {
            List<Path> files = inside.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new Refusal(Fault.of(
                        "There is no tree in " + from, "Name a file, or a folder with files that end in .yaml"));
            }
            return files;
        }
    }

    private static String text(Path file) throws IOException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Refusal(
                        Fault.in(file.toString(), 0, "the file is larger than any tree", "Name the file of a tree"));
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new Refusal(Fault.of("There is no file " + file, "Name one that is there"), e);
        } catch (CharacterCodingException e) {
            throw new Refusal(Fault.in(file.toString(), 0, "the file is not UTF-8 text", "Save it as UTF-8"), e);
        }
    }

    /** Writes the tree as it is now, one file for each kind of item; files that are there are not written over. */
    public static List<Path> write(Tree tree, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<Path, String> texts = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            Map<String, Item> items = new LinkedHashMap<>();
            tree.of(kind).forEach(version -> items.put(version.id(), version.item()));
            if (!items.isEmpty()) {
                texts.put(folder.resolve(kind.section().replace('_', '-') + ".yaml"), TreeYaml.write(items));
            }
        }
        for (Path file : texts.keySet()) {
            if (Files.exists(file)) {
                throw new Refusal(Fault.of(file + " is already there", "Name another folder, or move it away"));
            }
        }
        for (Map.Entry<Path, String> text : texts.entrySet()) {
            Files.writeString(text.getKey(), text.getValue());
        }
        return List.copyOf(texts.keySet());
    }

    /**
     * Brings a tree into the database: what is new is added, what differs becomes a new version, what is only in the
     * database stays. All of it is kept, or nothing.
     *
     * @throws Refusal when it breaks a rule, such as what a signed plan locks
     */
    public static Imported bring(Map<String, Item> items, TreeStore store, Hand hand) {
        return bring(items, store, hand, change -> hand);
    }

    /**
     * The same for a tree that was lived with elsewhere: each item counts from the day it was decided, as far as the files
     * tell, so that pages can be shown as on a day before it was brought in.
     */
    public static Imported bringDated(Map<String, Item> items, TreeStore store, Hand hand) {
        Dating dating = new Dating(items, hand);
        return bring(items, store, hand, change -> dating.hand(change.id()));
    }

    private static Imported bring(Map<String, Item> items, TreeStore store, Hand hand, Function<Change, Hand> hands) {
        Tree before = store.current();
        List<Change> changes = new ArrayList<>();
        int added = 0;
        for (Map.Entry<String, Item> entry : items.entrySet()) {
            Optional<Version> there = before.find(entry.getKey());
            if (there.isEmpty()) {
                added++;
                List<Version> history = before.all().isEmpty() ? List.of() : store.history(entry.getKey());
                changes.add(new Change(entry.getKey(), history.size(), entry.getValue(), false));
            } else if (!there.get().item().equals(entry.getValue())) {
                changes.add(Change.replace(there.get(), entry.getValue()));
            }
        }
        if (!changes.isEmpty() && store.bring(changes, hand, hands) instanceof Outcome.Conflict conflict) {
            throw new Refusal(Fault.of(
                    conflict.theirs().id() + " was changed while the tree was read", "Bring the files in once more"));
        }
        int left = (int) before.all().stream()
                .filter(version -> !items.containsKey(version.id()))
                .count();
        return new Imported(added, changes.size() - added, items.size() - changes.size(), left);
    }
}
