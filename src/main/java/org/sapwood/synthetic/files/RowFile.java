package org.sapwood.synthetic.files;

import java.io.Closeable;

/** Takes rows, one after the other; blank cells are empty texts. */
public interface RowFile extends Closeable {
    void row(String... cells);
}
