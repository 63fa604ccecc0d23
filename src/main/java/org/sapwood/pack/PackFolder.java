package org.sapwood.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Pack;
import org.sapwood.definition.Refusal;
import org.sapwood.pack.yaml.Faults;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Section;
import org.sapwood.pack.yaml.SourceText;
import org.sapwood.pack.yaml.Spot;
import org.sapwood.pack.yaml.YamlTree;

/**
 * A pack's files, read but not understood yet.
 *
 * @param files by path inside the pack, with / between its parts, in the order of code points
 */
record PackFolder(Pack pack, List<Item.Text> needs, Map<String, SourceText> files, Spot spot) {
    static final Keys KEYS = Keys.of("a pack", "pack", "title", "version").or("needs");
    static final String NAME = "pack.yaml";

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_BYTES_OF_A_TABLE = 16 << 20;
    private static final List<Pattern> EXPECTED = Stream.of(
                    "pack\\.yaml",
                    "(targets|standards)\\.yaml",
                    "organisation\\.csv",
                    "(.*/)?[^/]*\\.md",
                    "tables/[^/]+/[^/]+\\.yaml",
                    "(measures|rules|codes|calendars|tree)/[^/]+\\.yaml",
                    "(relations|populations)/[^/]+\\.sql",
                    "people/[^/]+\\.csv",
                    "return/return\\.yaml",
                    "return/(rules|codes|reference)/[^/]+\\.yaml",
                    "return/(relations|populations)/[^/]+\\.sql",
                    "return/filled/(relations|tables)/[^/]+\\.sql")
            .map(Pattern::compile)
            .toList();
    private static final List<String> NAMES = List.of(
            "pack.yaml",
            "targets.yaml",
            StandardsReader.FILE,
            "organisation.csv",
            "changes.md",
            "tables",
            "measures",
            "rules",
            "codes",
            "calendars",
            "relations",
            "populations",
            "people",
            "tree",
            "return");

    /** Reads all files of a folder; what cannot be read is noted among the faults and left out. */
    static PackFolder read(Path folder, Faults faults) {
        Map<String, SourceText> files = new TreeMap<>();
        for (Path file : filesOf(folder, faults)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (EXPECTED.stream().noneMatch(pattern -> pattern.matcher(name).matches())) {
                String top = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
                String cure =
                        NAMES.contains(top) ? "Name it as the files beside it are named" : Nearest.cure(top, NAMES);
                faults.add(Spot.of(file.toString()), "the file does not belong to a pack", cure);
                continue;
            }
            try {
                files.put(name, SourceText.read(file, name.endsWith(".csv") ? MOST_BYTES_OF_A_TABLE : MOST_BYTES));
            } catch (Refusal refusal) {
                faults.addAll(refusal);
            }
        }
        return understand(folder, files, faults);
    }

    private static List<Path> filesOf(Path folder, Faults faults) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = new ArrayList<>();
            for (Path path : walk.filter(path -> !isHidden(folder, path)).toList()) {
                if (Files.isSymbolicLink(path) && !path.equals(folder)) {
                    faults.add(Spot.of(path.toString()), "the file is a link", "Put the file itself into the pack");
                } else if (Files.isRegularFile(path)) {
                    files.add(path);
                }
            }
            return files;
        } catch (IOException e) {
            throw new Refusal(
                    Spot.of(folder.toString()).fault("the pack cannot be read", "Name a folder that holds a " + NAME),
                    e);
        }
    }

    /** Editors and systems leave files that begin with a dot. */
    private static boolean isHidden(Path folder, Path path) {
        for (Path part : folder.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static PackFolder understand(Path folder, Map<String, SourceText> files, Faults faults) {
        SourceText source = files.get(NAME);
        Spot spot = Spot.of(folder.resolve(NAME).toString());
        if (source == null) {
            faults.refuseIfAny();
            throw new Refusal(spot.fault("the folder has no " + NAME, "Name the folder of a pack"));
        }
        Section section = new Section(YamlTree.read(source), KEYS, faults);
        Pack pack = new Pack(
                Ids.definition(section, "pack"),
                section.text("title"),
                section.text("version"),
                folder.toString(),
                hash(files));
        return new PackFolder(pack, section.names("needs"), files, spot);
    }

    private static String hash(Map<String, SourceText> files) {
        List<String> parts = new ArrayList<>();
        files.forEach((name, source) -> {
            parts.add(name);
            parts.add(source.text());
        });
        return Hashes.of(parts);
    }

    /** The files of one of its folders. */
    Map<String, SourceText> in(String directory) {
        Map<String, SourceText> found = new TreeMap<>();
        files.forEach((name, source) -> {
            if (name.startsWith(directory + "/") && !name.endsWith(".md")) {
                found.put(name, source);
            }
        });
        return found;
    }

    /** What one of its folders holds, as if that were a pack of its own. */
    PackFolder part(String directory) {
        Map<String, SourceText> inside = new TreeMap<>();
        in(directory).forEach((name, source) -> inside.put(name.substring(directory.length() + 1), source));
        return new PackFolder(pack, List.of(), inside, spot);
    }

    /** The file's name without its folders and its ending: the id of what it defines. */
    static String idOf(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }
}
