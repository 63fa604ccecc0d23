package org.sapwood.briefing;

import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Layout;
import org.sapwood.records.Snapshot;
import org.sapwood.records.SnapshotDiff;
import org.sapwood.records.SnapshotStore;
import org.sapwood.records.intake.QuarantineRows;
import org.sapwood.records.intake.Quarantined;

/**
 * One load: what it holds, where it came from, and what it changes of the one before.
 *
 * @param current whether figures come from it
 * @param before the load of the same records before it
 */
public record LoadPage(Snapshot load, boolean current, Optional<Snapshot> before) {
    private static final int A_PAGE = 100;

    /** All loads, the latest first. */
    public static List<LoadPage> all(SnapshotStore store) {
        return store.loads().reversed().stream().map(load -> of(store, load)).toList();
    }

    /** Empty when there is no such load. */
    public static Optional<LoadPage> find(SnapshotStore store, String id) {
        return store.find(id).map(load -> of(store, load));
    }

    private static LoadPage of(SnapshotStore store, Snapshot load) {
        Optional<Snapshot> before = store.loads().stream()
                .filter(one -> one.layout().equals(load.layout()))
                .takeWhile(one -> !one.id().equals(load.id()))
                .reduce((first, second) -> second);
        boolean current = store.current(load.layout())
                .map(Snapshot::id)
                .filter(load.id()::equals)
                .isPresent();
        return new LoadPage(load, current, before);
    }

    /** What differs from the load before; empty for the first, and for records that the packs do not lay out. */
    public Optional<List<SnapshotDiff.TableDiff>> changes(Optional<Layout> layout) {
        return layout.flatMap(
                known -> before.map(earlier -> SnapshotDiff.between(earlier, load, known).tables().stream()
                        .filter(table -> !table.isEmpty())
                        .toList()));
    }

    /** Rows that were put aside, and cells that were left blank. */
    public long entries() {
        return load.manifest().quarantinedRows() + load.manifest().blankedCells();
    }

    /** Pages of the quarantine, counted from 1. */
    public int pages() {
        return (int) Math.max(1, (entries() + A_PAGE - 1) / A_PAGE);
    }

    /** One page of it. */
    public List<Quarantined> quarantine(int page) {
        return QuarantineRows.read(load.quarantine(), (page - 1L) * A_PAGE, A_PAGE);
    }
}
