package org.sapwood.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;
import org.sapwood.definition.Refusal;
import org.sapwood.engine.store.Installed;
import org.sapwood.pack.PackReader;
import org.sapwood.records.Snapshot;
import org.sapwood.records.SnapshotStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is installed, what is not, and what to do about it. */
@Command(
        name = "doctor",
        description = "Says what is installed, what is not, and what to do.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  sapwood doctor --data county-data",
            "",
            "Exit: 0 all is well, 3 something is not ok: it is missing, cannot be used or is damaged."
        })
final class DoctorCommand implements Callable<Integer> {
    private static final int NEEDED_JAVA = 25;
    private static final long NEEDED_BYTES = 2_000_000_000L;

    @Mixin
    private Where where;

    private final Mail mail;
    private final Clock clock;
    private final Terminal terminal;
    private final List<List<Object>> rows = new ArrayList<>();
    private boolean well = true;

    DoctorCommand(Clock clock, Terminal terminal, Mail mail) {
        this.mail = mail;
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws java.io.IOException {
        int java = Runtime.version().feature();
        check("Java", java >= NEEDED_JAVA, Runtime.version().toString(), "Install a JDK 25 or newer");
        Installed duck = Installed.duckDb();
        check("DuckDB in the process", duck.works(), duck.version(), duck.cure());
        for (String driver : List.of("org.postgresql.Driver", "com.microsoft.sqlserver.jdbc.SQLServerDriver")) {
            check("Driver " + driver, Installed.isPresent(driver), "bundled", "Build the program again");
        }
        packs();
        data();
        mail();
        new Listing(List.of("what", "state", "found", "what to do"), rows).print(Format.table, terminal.out());
        return well ? Exit.OK : Exit.ENVIRONMENT;
    }

    private void packs() throws java.io.IOException {
        try {
            Library library = PackReader.read(where.packFolders());
            check(
                    "Packs in " + where.packs(),
                    true,
                    library.packs().size() + " packs, " + library.measures().size() + " measures",
                    "");
            LocalDate lastHoliday = library.workingDays().holidays().stream()
                    .max(LocalDate::compareTo)
                    .orElse(LocalDate.MIN);
            check(
                    "Calendar of working days",
                    lastHoliday.isAfter(LocalDate.now(clock).plusYears(1)),
                    "holidays up to " + lastHoliday,
                    "Add next year's holidays to the calendar in the packs");
        } catch (Refusal refusal) {
            check(
                    "Packs in " + where.packs(),
                    false,
                    refusal.faults().getFirst().sentence(),
                    "Run sapwood pack check to see every fault");
        }
    }

    private void data() throws java.io.IOException {
        Path data = where.data();
        if (!Files.isDirectory(data)) {
            if (Files.exists(data)) {
                check("Data in " + data, false, "a file, not a folder", "Name a folder with --data");
            } else {
                rows.add(List.of("Data in " + data, "nothing yet", "", "sapwood demo, or sapwood load"));
            }
            return;
        }
        try {
            loads(data);
        } catch (Refusal refusal) {
            Fault fault = refusal.faults().getFirst();
            check("Data in " + data, false, fault.file() + " " + fault.message(), fault.cure());
        }
        long free = Files.getFileStore(data).getUsableSpace();
        check("Room on its disk", free > NEEDED_BYTES, free / 1_000_000_000 + " GB free", "Free at least 2 GB");
    }

    private void loads(Path data) throws java.io.IOException {
        List<Snapshot> loads = new SnapshotStore(data).loads();
        check(
                "Data in " + data,
                Files.isReadable(data) && Files.isWritable(data),
                Counted.of(loads.size(), "load", "loads"),
                "Make it yours to read and write");
        for (Snapshot load : loads) {
            List<String> damaged = load.damaged();
            check(
                    "Files of " + load.id(),
                    damaged.isEmpty(),
                    damaged.isEmpty() ? "as they were loaded" : String.join(" ", damaged) + " differ",
                    "Restore them from a backup, or load the extract again");
        }
    }

    private void mail() {
        Optional<Mail.Reply> reply = mail.server(where.data());
        if (reply.isEmpty()) {
            rows.add(List.of("Mail server", "not set", "", "docs/how-to/send-the-weekly-digest.md, if you want one"));
            return;
        }
        Optional<Fault> trouble = reply.get().trouble();
        check(
                "Mail server",
                trouble.isEmpty(),
                trouble.map(Fault::message).orElse(reply.get().address()),
                trouble.map(Fault::cure).orElse(""));
    }

    private void check(String what, boolean right, String found, String cure) {
        rows.add(List.of(what, right ? "ok" : "not ok", found, right ? "" : cure));
        well &= right;
    }
}
