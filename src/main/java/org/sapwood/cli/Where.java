package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;
import org.sapwood.pack.PackMemory;
import picocli.CommandLine.Option;

/** The options that say where snapshots and packs are. */
final class Where {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that holds snapshots (default: SAPWOOD_DATA, or sapwood-data here).")
    private Path data;

    @Option(
            names = "--packs",
            paramLabel = "DIR",
            description = "The folder that holds packs (default: the packs that come with Sapwood).")
    private Path packs;

    Path data() {
        return Optional.ofNullable(data)
                .or(() -> Optional.ofNullable(System.getenv("SAPWOOD_DATA")).map(Path::of))
                .orElse(Path.of("sapwood-data"));
    }

    /**
     * The data folder of a command that reads it.
     *
     * @throws Refusal when there is no such folder
     */
    Path dataToRead() {
        Path folder = data();
        if (!Files.exists(folder)) {
            throw new Refusal(Fault.of(
                    "There is no folder " + folder,
                    "Name the one that holds your loads with --data, or begin with sapwood load or sapwood demo"));
        }
        refuseFile("--data", folder);
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new Unavailable(Fault.of("The folder " + folder + " may not be read by you", "Ask whoever owns it"));
        }
        return folder;
    }

    /** Where the key that signs checkpoints of the audit trail is, and the last of them. */
    Path auditFolder() {
        return data().resolve("audit");
    }

    /** The data folder of a command that makes it when it is not there. */
    Path dataToWrite() {
        refuseFile("--data", data());
        return data();
    }

    static void refuseFile(String option, Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Refusal(Fault.of(folder + " is a file, not a folder", "Name a folder with " + option));
        }
    }

    static void refuseNone(List<?> definitions, String kind) {
        if (definitions.isEmpty()) {
            throw new Refusal(
                    Fault.of("The packs in use define no " + kind, "Give --packs a folder of packs that define some"));
        }
    }

    boolean isDataGiven() {
        return data != null;
    }

    Path packs() {
        return Optional.ofNullable(packs)
                .orElseGet(
                        () -> Path.of(System.getProperty("sapwood.home", ".")).resolve("packs"));
    }

    /** The packs in the packs folder, or that folder when it is itself a pack, then the county's own in the data folder. */
    List<Path> packFolders() throws IOException {
        List<Path> folders = new ArrayList<>(installed());
        if (folders.isEmpty()) {
            throw noPack();
        }
        Path local = data().resolve("packs");
        if (Files.isDirectory(local)) {
            folders.addAll(packsIn(local));
        }
        return folders;
    }

    /** The packs of --packs; none where the option is not given and none came with the program. */
    List<Path> installed() throws IOException {
        List<Path> folders = packsIn(packs());
        if (folders.isEmpty() && packs != null) {
            throw noPack();
        }
        return folders;
    }

    private Refusal noPack() {
        return new Refusal(Fault.of(
                "There is no pack in " + packs(),
                "Give --packs a folder of packs; a pack is a folder with a pack.yaml"));
    }

    /** What this very program found out about packs before; nothing unless the launcher has made a folder of one's own. */
    static PackMemory memory() throws IOException {
        String own = System.getProperty("sapwood.scratch", "");
        Path program = Path.of(System.getProperty("sapwood.home", "."), "target", "sapwood.jar");
        if (own.isEmpty() || !Files.isRegularFile(program)) {
            return PackMemory.none();
        }
        return PackMemory.in(
                Path.of(own), program + " " + Files.size(program) + " " + Files.getLastModifiedTime(program));
    }

    /** A folder for what does not fit into memory. */
    static Path scratch() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    static List<Path> packsIn(Path folder) throws IOException {
        if (Files.exists(folder.resolve("pack.yaml"))) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(pack -> Files.exists(pack.resolve("pack.yaml")))
                    .sorted()
                    .toList();
        }
    }
}
