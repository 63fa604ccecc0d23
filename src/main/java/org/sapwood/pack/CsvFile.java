package org.sapwood.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Refusal;
import org.sapwood.pack.yaml.Faults;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.SourceText;
import org.sapwood.pack.yaml.Spot;

/** Reads a CSV file of a pack, whose columns are known, with the line of every row. */
final class CsvFile {
    private static final String QUOTE = "Add or remove commas; quote a cell that holds a comma";

    private CsvFile() {}

    /** @param line where the row begins; cells are trimmed */
    record Row(String file, int line, Map<String, String> cells) {
        Spot spot() {
            return new Spot(file, line, 0);
        }

        String get(String column) {
            return cells.get(column);
        }

        Item.Text text(String column) {
            return new Item.Text(spot(), get(column), true, null);
        }
    }

    /** @param firstLine how many lines stand before the header */
    static List<Row> read(SourceText source, int firstLine, List<String> columns, Faults faults) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(after(source, firstLine))) {
            List<String> header = null;
            for (CsvRecord record : reader) {
                int line = (int) record.getStartingLineNumber() + firstLine;
                if (header == null) {
                    header = record.getFields().stream().map(String::strip).toList();
                    if (!isHeader(header, columns, new Spot(source.file(), line, 0), faults)) {
                        return List.of();
                    }
                } else if (record.getFieldCount() != header.size()) {
                    faults.add(new Spot(source.file(), line, 0), width(record, header), QUOTE);
                } else {
                    rows.add(row(source.file(), line, header, record));
                }
            }
        } catch (CsvParseException e) {
            throw new Refusal(
                    Spot.of(source.file()).fault("this is not CSV", "Look for a quotation mark that is not closed"), e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }

    private static String width(CsvRecord record, List<String> header) {
        return "the row has " + record.getFieldCount() + " cells, the header has " + header.size();
    }

    private static String after(SourceText source, int firstLine) {
        return source.text()
                .lines()
                .skip(firstLine)
                .reduce(new StringBuilder(), (text, line) -> text.append(line).append('\n'), StringBuilder::append)
                .toString();
    }

    private static boolean isHeader(List<String> header, List<String> columns, Spot spot, Faults faults) {
        int before = faults.count();
        for (String name : header) {
            if (!columns.contains(name)) {
                faults.add(spot, "there is no column " + name + " in this file", Nearest.cure(name, columns));
            }
        }
        for (String name : columns) {
            if (header.stream().filter(name::equals).count() != 1) {
                faults.add(
                        spot,
                        "the header must have the column " + name + " once",
                        "Write " + String.join(",", columns));
            }
        }
        return faults.count() == before;
    }

    private static Row row(String file, int line, List<String> header, CsvRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.getField(i).strip());
        }
        return new Row(file, line, cells);
    }
}
