package org.sapwood.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Unavailable;

/** JSON schemas for editors, one for each kind of YAML file in a pack. The reader's own keys are held to them by a test. */
public final class Schemas {
    static final List<String> KINDS =
            List.of("measure", "rule", "table", "layout", "pack", "codes", "calendar", "targets", "standards");

    private Schemas() {}

    /**
     * Writes {@code measure.json} and the others.
     *
     * @return the files written
     * @throws Unavailable when the folder cannot be written to
     */
    public static List<Path> writeTo(Path folder) {
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (String kind : KINDS) {
                Path file = folder.resolve(kind + ".json");
                Files.write(file, bytes(kind));
                written.add(file);
            }
            return written;
        } catch (IOException e) {
            throw new Unavailable(
                    Fault.in(
                            folder.toString(),
                            0,
                            "the schemas cannot be written here",
                            "Name a folder that you may write to"),
                    e);
        }
    }

    static byte[] bytes(String kind) {
        try (InputStream in = Schemas.class.getResourceAsStream("schema/" + kind + ".json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
