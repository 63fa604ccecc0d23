package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A made-up county of a few hundred children, loaded once for all tests of commands, with a pack of its own beside its
 * loads. Tests read it; what they would change, they copy.
 */
final class SmallCounty {
    static final Path OUR_OWN = Path.of("src/test/resources/org/sapwood/cli/our-own");

    private static final Path FOLDER = Path.of("target", "small-county");
    private static final SmallCounty MADE = make();

    private final Ran generated;
    private final Ran demo;

    private SmallCounty(Ran generated, Ran demo) {
        this.generated = generated;
        this.demo = demo;
    }

    static SmallCounty get() {
        return MADE;
    }

    private static SmallCounty make() {
        try {
            Bytes.delete(FOLDER);
            Ran generated = Ran.of("generate", "--out", FOLDER.resolve("county"), "--children", 300, "--years", 2);
            Bytes.copy(OUR_OWN, FOLDER.resolve("data/packs/our-own").toAbsolutePath());
            Ran demo = Ran.of("demo", "--no-serve", "--dir", FOLDER, "--data", FOLDER.resolve("data"));
            return new SmallCounty(generated, demo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ran generated() {
        return generated;
    }

    Ran demo() {
        return demo;
    }

    /** The made-up files: ssd, ssda903, cin. */
    Path files() {
        return FOLDER.resolve("county");
    }

    /** What --data names. */
    Path data() {
        return FOLDER.resolve("data");
    }

    String snapshot() {
        List<String> lines =
                Ran.of("loads", "--format", "csv", "--data", data()).lines();
        assertThat(lines).hasSize(2);
        return lines.getLast().split(",", 2)[0];
    }

    /** Runs a command on this county's data. */
    Ran run(String command) {
        List<String> words = new java.util.ArrayList<>(List.of(command.split(" ", -1)));
        words.add("--data");
        words.add(data().toString());
        return Ran.of(words);
    }
}
