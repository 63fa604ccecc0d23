package org.sapwood.records.extract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;

/** A CSV file with a header: strict UTF-8, or else Windows-1252. */
public final class CsvFile {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final Path path;
    private final String name;
    private final FileCheck check;
    private final List<String> header;

    private CsvFile(Path path, String name, FileCheck check) throws IOException {
        this.path = path;
        this.name = name;
        this.check = check;
        this.header = readHeader();
    }

    /**
     * Checks the bytes and reads the header.
     *
     * @throws Refusal when the file is no CSV or has no header
     */
    public static CsvFile open(Path path, String name) throws IOException {
        return new CsvFile(path, name, FileCheck.of(path, name));
    }

    /** The names in the first line, without byte order mark and spaces. */
    public List<String> header() {
        return header;
    }

    public SourceFile source() {
        return check.source();
    }

    public RawTable as(String table) {
        return new RawTable(table, name, header, 1, this::forEach);
    }

    private List<String> readHeader() throws IOException {
        CsvRows handler = new CsvRows();
        try (CsvReader<String[]> rows = reader(handler)) {
            var all = rows.iterator();
            if (!all.hasNext()) {
                throw new Refusal(
                        Fault.in(name, 0, "The file is empty, without even a header line", "Export the table again"));
            }
            return Arrays.stream(all.next())
                    .map(column -> column == null ? "" : HeaderName.clean(column))
                    .toList();
        } catch (CsvParseException e) {
            throw new Refusal(misplacedQuote(1), e);
        }
    }

    private long forEach(RowSink sink) throws IOException {
        CsvRows handler = new CsvRows();
        long converted = 0;
        try (CsvReader<String[]> rows = reader(handler)) {
            var all = rows.iterator();
            all.next();
            while (all.hasNext()) {
                String[] cells = all.next();
                sink.row((int) handler.line(), cells);
                converted += check.isUtf8() ? 0 : beyondAscii(cells);
            }
        } catch (CsvParseException e) {
            throw new Refusal(misplacedQuote(handler.line() + 1), e);
        }
        refuseCutOff(handler);
        return converted;
    }

    private void refuseCutOff(CsvRows handler) {
        if (handler.endsInsideQuotes(check.tail())) {
            throw new Refusal(handler.unclosed(name));
        }
        boolean endsWithLine = check.tail().endsWith("\n") || check.tail().endsWith("\r");
        if (handler.width() < header.size() && !endsWithLine) {
            throw new Refusal(Fault.in(
                    name,
                    (int) handler.line(),
                    "The file ends in the middle of a row, so it is cut off",
                    "Copy or export the file again"));
        }
    }

    private Fault misplacedQuote(long line) {
        return Fault.in(
                name,
                (int) line,
                "In or after this row a quoted value goes on after its closing quote",
                "Write a quote inside a quoted value twice (\"\"), as CSV exports do");
    }

    private static long beyondAscii(String[] cells) {
        return Arrays.stream(cells)
                .filter(cell -> cell != null && cell.chars().anyMatch(character -> character > 127))
                .count();
    }

    private CsvReader<String[]> reader(CsvRows handler) throws IOException {
        Reader text = Files.newBufferedReader(path, check.isUtf8() ? StandardCharsets.UTF_8 : WINDOWS_1252);
        return CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(handler, text);
    }
}
