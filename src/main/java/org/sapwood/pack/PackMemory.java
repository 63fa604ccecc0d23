package org.sapwood.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Pack;

/**
 * What an earlier run found out about packs: that they are sound, and what their SELECTs turned out to be. It holds for
 * the very same files read by the very same program, and for nothing else: one file, of the packs read last, whose first
 * line seals all of that. Without it everything is read and checked as if for the first time.
 */
public final class PackMemory {
    private final Optional<Path> folder;
    private final String file;
    private final String program;

    private PackMemory(Optional<Path> folder, String file, String program) {
        this.folder = folder;
        this.file = file;
        this.program = program;
    }

    /** Remembers nothing. */
    public static PackMemory none() {
        return new PackMemory(Optional.empty(), "packs", "");
    }

    /**
     * @param folder where nobody else can write
     * @param program tells one build of the program from any other
     */
    public static PackMemory in(Path folder, String program) {
        return new PackMemory(Optional.of(folder), "packs", program);
    }

    /** The same beside it, for a return. */
    public PackMemory of(String returnName) {
        return new PackMemory(folder, "return-" + returnName, program);
    }

    /** Empty unless these packs were sound. */
    Optional<Readings> recall(Collection<Pack> packs) {
        if (folder.isEmpty() || !Files.isReadable(folder.get().resolve(file))) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(folder.get().resolve(file));
            List<String> body = lines.subList(Math.min(1, lines.size()), lines.size());
            return !lines.isEmpty() && lines.getFirst().equals(seal(packs, body))
                    ? Optional.of(ReadingLines.read(body))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // somebody removed it just now, or it is no text
        }
    }

    /** @param readings of packs in which no fault was found */
    void keep(Collection<Pack> packs, Readings readings) {
        if (folder.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>(ReadingLines.write(readings));
        lines.addFirst(seal(packs, lines));
        try {
            Path fresh = Files.createTempFile(folder.get(), file, "");
            Files.write(fresh, lines);
            Files.move(fresh, folder.get().resolve(file), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            return; // the disk is full or not ours: the next run reads the packs again
        }
    }

    private String seal(Collection<Pack> packs, List<String> body) {
        List<String> parts = new ArrayList<>(List.of(program));
        packs.forEach(pack -> parts.addAll(List.of(pack.id(), pack.hash())));
        parts.addAll(body);
        return Hashes.of(parts);
    }
}
