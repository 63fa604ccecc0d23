package org.sapwood.records.extract;

/** Takes rows one after the other. */
public interface RowSink {
    /**
     * @param line where the row begins in its file, first line 1; its ordinal for sources without lines
     * @param cells as many as the row has, null or empty for blank; the array may be used again for the next row
     */
    void row(int line, String[] cells);
}
