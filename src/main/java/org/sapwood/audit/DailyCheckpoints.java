package org.sapwood.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;

/**
 * A checkpoint for each day on which this is asked at least once, and a copy of it in another place, which should belong to
 * somebody else: those who run the database must not be able to write there.
 */
public final class DailyCheckpoints {
    private final Checkpoints checkpoints;
    private final Optional<Path> elsewhere;
    private final AtomicReference<Optional<Refusal>> trouble = new AtomicReference<>(Optional.empty());

    /** @param elsewhere the folder that takes the copies; it must be there already */
    public DailyCheckpoints(Checkpoints checkpoints, Optional<Path> elsewhere) {
        this.checkpoints = checkpoints;
        this.elsewhere = elsewhere;
    }

    /** Makes today's unless it is there, and copies the last one unless it was; what goes wrong is kept to be told. */
    public synchronized void run() {
        try {
            checkpoints.daily();
            checkpoints.latest().ifPresent(one -> elsewhere.ifPresent(folder -> copy(one, folder)));
            trouble.set(Optional.empty());
        } catch (Refusal e) {
            trouble.set(Optional.of(e));
        }
    }

    private static void copy(Checkpoint one, Path folder) {
        Path target = folder.resolve(name(one));
        if (Files.exists(target)) {
            return;
        }
        try {
            Path draft = Files.createTempFile(folder, "checkpoint", ".new");
            Files.writeString(draft, one.text());
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Unavailable(
                    Fault.in(
                            folder.toString(),
                            0,
                            "The day's checkpoint cannot be copied to this place",
                            "Make the folder, or let whoever looks after it give the server leave to write there"),
                    e);
        }
    }

    /** Such as {@code checkpoint-2026-10-05-events-1204.txt}. */
    public static String name(Checkpoint one) {
        return "checkpoint-" + one.at().toString().substring(0, "2026-10-05".length()) + "-events-" + one.events()
                + ".txt";
    }

    /** What went wrong the last time. */
    public Optional<Refusal> trouble() {
        return trouble.get();
    }

    public Optional<Checkpoint> latest() {
        return checkpoints.latest();
    }

    public Optional<Path> elsewhere() {
        return elsewhere;
    }
}
