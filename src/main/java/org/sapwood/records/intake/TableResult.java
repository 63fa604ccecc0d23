package org.sapwood.records.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sapwood.records.cell.CellReader;
import org.sapwood.records.cell.Coercion;
import org.sapwood.records.extract.RawTable;

/**
 * What became of one table.
 *
 * @param rows in the snapshot
 * @param quarantinedRows not in the snapshot
 * @param blankedCells left blank in rows that stayed
 */
public record TableResult(
        String table,
        String file,
        long rows,
        long quarantinedRows,
        long blankedCells,
        List<String> absent,
        List<String> extra,
        List<Used> coercions,
        List<Quarantined> firstQuarantined) {
    /** How often a coercion was used in a column; the column is empty for the whole file. */
    public record Used(String column, Coercion coercion, long count) {}

    static TableResult of(
            String table,
            RawTable raw,
            Plan plan,
            CellReader[] readers,
            long converted,
            long rows,
            Quarantine quarantine) {
        List<Used> used = new ArrayList<>();
        for (int i = 0; i < readers.length; i++) {
            for (Map.Entry<Coercion, Long> entry : readers[i].coercions().entrySet()) {
                used.add(new Used(plan.columns().get(i).name(), entry.getKey(), entry.getValue()));
            }
        }
        if (converted > 0) {
            used.add(new Used("", Coercion.WINDOWS_1252, converted));
        }
        return new TableResult(
                table,
                raw.file(),
                rows,
                quarantine.rows(),
                quarantine.cells(),
                plan.absent(),
                plan.extra(),
                used,
                quarantine.first());
    }
}
