package org.sapwood.records.table;

import java.io.IOException;

/** Gives rows when they are wanted. */
@FunctionalInterface
public interface RowSource {
    /** Adds rows until the block is full or there are no more; a block that stays empty is the end. */
    void fill(RowBlock block) throws IOException;
}
