package org.sapwood.briefing.validate;

import java.nio.file.Path;
import java.util.Map;
import org.sapwood.definition.Layout;
import org.sapwood.definition.returns.FilledReturn;
import org.sapwood.definition.returns.ReturnYear;
import org.sapwood.engine.store.SnapshotTables;
import org.sapwood.engine.validate.Collection;
import org.sapwood.engine.validate.ReturnBench;
import org.sapwood.records.Snapshot;
import org.sapwood.records.SnapshotStore;

/** A return that is filled from the records of a snapshot. */
public final class SnapshotReturn {
    private static final int MEGABYTES = 900;

    private SnapshotReturn() {}

    /**
     * Fills the return; the caller closes what it gets.
     *
     * @param authority the council's own code; blank when it was not given
     * @param temporary a folder for what does not fit into memory
     */
    public static ReturnBench fill(
            SnapshotStore store,
            Snapshot snapshot,
            FilledReturn filled,
            ReturnYear year,
            String authority,
            Path temporary) {
        Layout layout = filled.from();
        Map<String, Path> parquet =
                SnapshotTables.of(snapshot, layout, store::find).parquet();
        ReturnBench bench =
                ReturnBench.filled(filled, parquet, Collection.of(year, authority, "csv"), MEGABYTES, temporary);
        bench.complete();
        return bench;
    }
}
