package org.sapwood.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;

/** Signs what the trail is. The last checkpoint also lies beside the key, out of the database's reach. */
public final class Checkpoints {
    static final String LATEST = "latest-checkpoint";

    private final DataSource source;
    private final Path folder;
    private final Clock clock;

    /** @param folder of the key and the last checkpoint: not on the database's machine, where there is another */
    public Checkpoints(DataSource source, Path folder, Clock clock) {
        this.source = source;
        this.folder = folder;
        this.clock = clock;
    }

    /** The last that was made with this folder. */
    public Optional<Checkpoint> latest() {
        Path file = folder.resolve(LATEST);
        return Files.exists(file) ? Optional.of(Checkpoint.read(file)) : Optional.empty();
    }

    /** Makes one unless there is one of today. */
    public Optional<Checkpoint> daily() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean there = latest().map(Checkpoint::at)
                .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
                .filter(today::equals)
                .isPresent();
        return there ? Optional.empty() : Optional.of(make());
    }

    /** @throws Refusal when the trail is not whole: what was tampered with is not signed */
    public Checkpoint make() {
        Verdict verdict = Verify.run(source, latest().stream().toList());
        if (!verdict.isWhole()) {
            throw new Refusal(Fault.of(
                    "The audit trail is not whole, so it is not signed: "
                            + verdict.findings().getFirst().replaceFirst("\\.$", ""),
                    "Run sapwood audit verify, and tell whoever answers for the records"));
        }
        SigningKey key = SigningKey.in(folder);
        Checkpoint made = Checkpoint.signed(
                verdict.trail(), verdict.head(), clock.instant().truncatedTo(ChronoUnit.SECONDS), key);
        keep(made);
        return made;
    }

    private void keep(Checkpoint made) {
        new Store(source).writing(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into audit.checkpoint values (?, ?) on conflict do nothing")) {
                insert.setLong(1, made.events());
                insert.setString(2, made.text());
                return insert.executeUpdate();
            }
        });
        try {
            Path draft = Files.createTempFile(folder, LATEST, ".new");
            Files.writeString(draft, made.text());
            Files.move(
                    draft, folder.resolve(LATEST), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Unavailable(
                    Fault.in(
                            folder.toString(),
                            0,
                            "The checkpoint cannot be kept here",
                            "Name a folder that you may" + " write to"),
                    e);
        }
    }

    /** All that the database keeps; empty in the place of one that cannot be read. */
    static List<Optional<Checkpoint>> kept(Connection connection) throws SQLException {
        List<Optional<Checkpoint>> kept = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select body from audit.checkpoint order by events");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                kept.add(Checkpoint.parse(rows.getString("body")));
            }
        }
        return kept;
    }
}
