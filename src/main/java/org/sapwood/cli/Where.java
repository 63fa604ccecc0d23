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

    Path packs() {
        return Optional.ofNullable(packs)
                .orElseGet(
                        () -> Path.of(System.getProperty("sapwood.home", ".")).resolve("packs"));
    }

    /** The packs in the packs folder, or that folder when it is itself a pack, then the county's own in the data folder. */
    List<Path> packFolders() throws IOException {
        List<Path> folders = new ArrayList<>(packsIn(packs()));
        if (folders.isEmpty()) {
            throw new Refusal(Fault.of(
                    "There is no pack in " + packs(),
                    "Give --packs a folder of packs; a pack is a folder with a pack.yaml"));
        }
        Path local = data().resolve("packs");
        if (Files.isDirectory(local)) {
            folders.addAll(packsIn(local));
        }
        return folders;
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
