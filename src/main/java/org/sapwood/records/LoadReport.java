package org.sapwood.records;

import java.util.List;
import java.util.stream.Stream;
import org.sapwood.definition.Fault;

/**
 * What a load did, for the person who started it.
 *
 * @param firstFaults the first few entries of the quarantine of each table
 * @param notes sentences that are worth reading
 */
public record LoadReport(Snapshot snapshot, List<Fault> firstFaults, List<String> notes) {
    public LoadReport {
        firstFaults = List.copyOf(firstFaults);
        notes = List.copyOf(notes);
    }

    public long rows() {
        return snapshot.manifest().rows();
    }

    public long quarantinedRows() {
        return snapshot.manifest().quarantinedRows();
    }

    public long blankedCells() {
        return snapshot.manifest().blankedCells();
    }

    /** Tables that the extract lacks. */
    public List<String> absentTables() {
        return snapshot.manifest().tables().stream()
                .filter(table -> !table.isPresent())
                .map(Manifest.TableEntry::name)
                .toList();
    }

    /** One sentence for each way in which values of a column were adapted. */
    public List<String> adapted() {
        return snapshot.manifest().tables().stream()
                .flatMap(LoadReport::adapted)
                .toList();
    }

    private static Stream<String> adapted(Manifest.TableEntry table) {
        return table.adapted().stream().map(adapted -> {
            String column = adapted.column().isEmpty() ? "" : "." + adapted.column();
            return String.format("%s%s: %,d %s", table.name(), column, adapted.values(), adapted.how());
        });
    }
}
