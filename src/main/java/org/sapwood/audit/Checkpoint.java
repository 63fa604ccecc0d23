package org.sapwood.audit;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;

/**
 * What the trail was at some time, signed: a few lines of text, to be kept where those who run the database cannot reach.
 *
 * @param trail the id of the trail
 * @param events how many there were
 * @param head the hash of the last, which stands for all before it
 * @param key the public key in Base64
 */
public record Checkpoint(String trail, long events, String head, Instant at, String key, String signature) {
    private static final String TITLE = "Sapwood audit checkpoint 1";
    private static final List<String> NAMES = List.of("trail", "events", "head", "at", "key", "signature");
    private static final String SEPARATOR = ": ";

    static Checkpoint signed(String trail, Head head, Instant at, SigningKey key) {
        Checkpoint open = new Checkpoint(trail, head.events(), head.hash(), at, key.shown(), "");
        return new Checkpoint(trail, head.events(), head.hash(), at, key.shown(), key.sign(open.words()));
    }

    private String words() {
        return String.join(
                "\n", TITLE, "trail: " + trail, "events: " + events, "head: " + head, "at: " + at, "key: " + key, "");
    }

    public String text() {
        return words() + "signature: " + signature + "\n";
    }

    /** Whether it is as the holder of its key signed it. */
    public boolean isSigned() {
        return SigningKey.isSigned(words(), key, signature);
    }

    /** @throws Refusal when the file holds no checkpoint */
    public static Checkpoint read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(Fault.in(
                    file.toString(),
                    0,
                    Files.isDirectory(file) ? "This is a folder, and no checkpoint" : "There is no such file",
                    "Name a file that sapwood audit checkpoint wrote, or that the server left in checkpoints.folder"));
        }
        try {
            return parse(Files.readString(file))
                    .orElseThrow(() -> new Refusal(Fault.in(
                            file.toString(),
                            0,
                            "The file does not hold a checkpoint of an audit trail",
                            "Name a file that sapwood audit checkpoint wrote, as it wrote it")));
        } catch (CharacterCodingException e) {
            throw new Refusal(
                    Fault.in(file.toString(), 0, "The file is not UTF-8 text", "Name a checkpoint as it was written"),
                    e);
        } catch (IOException e) {
            throw new Unavailable(
                    Fault.in(file.toString(), 0, "The file cannot be read", "Name a checkpoint that you may read"), e);
        }
    }

    static Optional<Checkpoint> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != NAMES.size() + 1 || !lines.getFirst().equals(TITLE)) {
            return Optional.empty();
        }
        String[] values = new String[NAMES.size()];
        for (int i = 0; i < NAMES.size(); i++) {
            String start = NAMES.get(i) + SEPARATOR;
            if (!lines.get(i + 1).startsWith(start)) {
                return Optional.empty();
            }
            values[i] = lines.get(i + 1).substring(start.length()).strip();
        }
        try {
            return Optional.of(new Checkpoint(
                    values[0], Long.parseLong(values[1]), values[2], Instant.parse(values[3]), values[4], values[5]));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
