package org.sapwood.records.extract;

import java.io.Closeable;
import java.io.IOException;

/** Stands on one row of a source after the other, in the order of the source. */
public interface RawRows extends Closeable {
    /**
     * Moves to the next row; false when there is none.
     *
     * @throws org.sapwood.definition.Refusal when the source as a whole cannot be read
     */
    boolean next() throws IOException;

    /** The row that it stands on; the same object for every row. */
    RawRow row();

    /** Values so far that were not UTF-8 and were read as Windows-1252. */
    default long converted() {
        return 0;
    }
}
