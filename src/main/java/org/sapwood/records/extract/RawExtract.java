package org.sapwood.records.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An extract that is open for reading.
 *
 * @param description where it comes from, without any credentials
 * @param statedDate the date of the extract as the extract itself states it
 * @param ignored files and tables that are not of the layout
 */
public record RawExtract(
        String description,
        List<RawTable> tables,
        List<SourceFile> files,
        Optional<StatedDate> statedDate,
        List<String> ignored,
        Closing closing)
        implements AutoCloseable {
    public RawExtract {
        tables = List.copyOf(tables);
        files = List.copyOf(files);
        ignored = List.copyOf(ignored);
    }

    /** @param where what states it, in words */
    public record StatedDate(LocalDate date, String where) {}

    /** What to do when all tables are read. */
    public interface Closing {
        void close();
    }

    @Override
    public void close() {
        closing.close();
    }
}
