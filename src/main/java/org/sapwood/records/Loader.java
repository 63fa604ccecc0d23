package org.sapwood.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;
import org.sapwood.records.extract.RawExtract;
import org.sapwood.records.table.ParquetFiles;

/** Reads an extract into a new snapshot and makes it the current one, or changes nothing. */
public final class Loader {
    private final SnapshotStore store;
    private final Clock clock;

    public Loader(SnapshotStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param extractedOn the date of the extract; when empty, the date that the extract states, or else today
     * @throws Refusal when the extract as a whole cannot be accepted, or another load is running
     */
    public LoadReport load(Layout layout, Extract extract, Optional<LocalDate> extractedOn) {
        refuseUnlessReadable(extract);
        try (Staging staging = Staging.begin(store);
                ParquetFiles parquet = new ParquetFiles(staging.spill());
                RawExtract raw = Extracts.open(extract, layout, parquet)) {
            TableLoads.Loaded loaded = new TableLoads(layout, raw, staging, parquet).run();
            Dated dated = date(extractedOn, raw);
            Manifest manifest = manifest(layout, raw, dated, loaded, staging);
            Optional<Changes> changes = changes(layout, staging.unfinished(manifest), dated.notes());
            return new LoadReport(staging.commit(manifest.withChanges(changes)), loaded.firstFaults(), dated.notes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseUnlessReadable(Extract extract) {
        if (extract instanceof Extract.Files(Path path)) {
            if (!Files.exists(path)) {
                throw new Refusal(Fault.of("There is no such file or folder: " + path, "Check the path"));
            }
            if (!Files.isReadable(path)) {
                throw new Unavailable(Fault.in(path.toString(), 0, "It may not be read by you", "Ask whoever owns it"));
            }
        }
    }

    private Manifest manifest(Layout layout, RawExtract raw, Dated dated, TableLoads.Loaded loaded, Staging staging)
            throws IOException {
        String day = dated.date().format(DateTimeFormatter.BASIC_ISO_DATE);
        return new Manifest(
                staging.nextId(layout.name(), day),
                layout.name(),
                raw.description(),
                dated.date(),
                dated.from(),
                clock.instant(),
                raw.files(),
                loaded.tables(),
                raw.ignored(),
                Optional.empty());
    }

    /** A damaged earlier snapshot must not stop a new one. */
    private Optional<Changes> changes(Layout layout, Snapshot later, List<String> notes) throws IOException {
        Optional<Snapshot> earlier = store.current(layout.name()).filter(before -> before.holds(layout));
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        try {
            return ChangeFinder.find(earlier.get(), later, layout);
        } catch (Refusal refusal) {
            notes.add(refusal.getMessage());
            return Optional.empty();
        }
    }

    private record Dated(LocalDate date, String from, List<String> notes) {}

    private Dated date(Optional<LocalDate> asked, RawExtract raw) {
        Optional<RawExtract.StatedDate> stated = raw.statedDate();
        List<String> notes = new ArrayList<>();
        if (asked.isPresent()) {
            stated.filter(other -> !other.date().equals(asked.get()))
                    .ifPresent(other -> notes.add("The extract itself gives " + other.date() + " as its date, in "
                            + other.where() + "; " + asked.get() + " is used as you asked"));
            return new Dated(asked.get(), "given at the load", notes);
        }
        if (stated.isPresent()) {
            return new Dated(stated.get().date(), stated.get().where(), notes);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        notes.add("The extract does not say when it was made, so today, " + today
                + ", is taken; give the date with --extracted-on if it is another");
        return new Dated(today, "the day of the load", notes);
    }
}
