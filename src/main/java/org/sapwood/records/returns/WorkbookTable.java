package org.sapwood.records.returns;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.returns.ReferenceTable;
import org.sapwood.records.extract.RawRow;
import org.sapwood.records.extract.RawRows;
import org.sapwood.records.extract.RawTable;

/** A table in a workbook: on the first sheet that has, within its first rows, a heading of the table's first column. */
final class WorkbookTable {
    private static final int LATEST_HEADER = 30;
    private static final int MOST_ROWS = 1_000_000;

    private WorkbookTable() {}

    static RawTable open(Path file, String name, ReferenceTable reference) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                Optional<RawTable> table = table(sheet, name, reference);
                if (table.isPresent()) {
                    return table.get();
                }
            }
        } catch (RuntimeException | IOException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal(Fault.in(name, 0, "The workbook cannot be read", "Save it again as .xlsx, or as CSV"), e);
        }
        String first = reference.table().columns().getFirst().name();
        throw new Refusal(Fault.in(
                name,
                0,
                "No sheet has a row of headings with " + first + " in it",
                "Give the workbook as it was published, or save the sheet as CSV"));
    }

    private static Optional<RawTable> table(Sheet sheet, String name, ReferenceTable reference) throws IOException {
        List<String[]> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<String> header = null;
        int headerLine = 0;
        String first = reference.table().columns().getFirst().name();
        try (Stream<Row> all = sheet.openStream()) {
            for (Row row : (Iterable<Row>) all.limit(MOST_ROWS)::iterator) {
                List<String> cells = cells(row);
                boolean isHeader = header == null
                        && row.getRowNum() <= LATEST_HEADER
                        && cells.stream()
                                .anyMatch(cell -> reference.column(cell).equals(Optional.of(first)));
                if (isHeader) {
                    header = cells;
                    headerLine = row.getRowNum();
                } else if (header != null && cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(fitted(cells, header.size()));
                    lines.add(row.getRowNum());
                }
            }
        }
        if (header == null) {
            return Optional.empty();
        }
        return Optional.of(new RawTable(first, name, header, headerLine, () -> new SheetRows(rows, lines)));
    }

    private static String[] fitted(List<String> cells, int width) {
        String[] row = new String[width];
        for (int i = 0; i < width && i < cells.size(); i++) {
            row[i] = cells.get(i).isBlank() ? null : cells.get(i);
        }
        return row;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(WorkbookTable::text).orElse(""));
        }
        return cells;
    }

    /** Whole numbers without a point, dates as dates. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            boolean isDate = format != null && format.toLowerCase(Locale.ROOT).matches(".*[dy].*");
            if (isDate) {
                LocalDateTime moment = cell.asDate();
                return moment.toLocalDate().toString();
            }
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText() == null ? "" : cell.getText().strip();
    }

    /** Rows of a sheet, held in memory: such a list is some thousands long. */
    private static final class SheetRows implements RawRows {
        private final List<String[]> rows;
        private final List<Integer> lines;
        private final RawRow row = RawRow.ofTexts();
        private int next;

        SheetRows(List<String[]> rows, List<Integer> lines) {
            this.rows = rows;
            this.lines = lines;
        }

        @Override
        public boolean next() {
            if (next == rows.size()) {
                return false;
            }
            row.set(lines.get(next), rows.get(next++));
            return true;
        }

        @Override
        public RawRow row() {
            return row;
        }

        @Override
        public void close() {}
    }
}
