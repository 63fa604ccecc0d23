package org.sapwood.records.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;

/**
 * The rows of a CSV file, the header first, found among its bytes: commas, quotes and line ends are the same bytes in
 * each encoding that is read. A row that the buffer does not hold to its end is looked for again when more of the file
 * has been read. Lines without anything are no rows.
 */
final class CsvRows implements RawRows {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_ROW = 1 << 26;
    private static final int CUT_SHORT = -1;

    private final String name;
    private final boolean isUtf8;
    private final InputStream in;
    private final RawRow row;
    private final BitSet cellsWithDoubledQuotes = new BitSet();

    private byte[] bytes = new byte[BUFFER];
    private int start;
    private int end;
    private boolean isReadToItsEnd;

    private int line = 1;
    private int linesOfRow;
    private int headerWidth;
    private boolean lastCellIsQuoted;
    private boolean endsInsideQuotes;
    private boolean endsInsideRow;
    private long converted;

    CsvRows(Path file, String name, boolean isUtf8) throws IOException {
        this.name = name;
        this.isUtf8 = isUtf8;
        this.row = new RawRow(isUtf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"));
        this.in = Files.newInputStream(file);
        end = in.readNBytes(bytes, 0, BYTE_ORDER_MARK.length);
        if (isUtf8 && Arrays.equals(bytes, 0, end, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
            start = end;
        }
    }

    @Override
    public boolean next() throws IOException {
        do {
            if (start == end && !readMore()) {
                refuseCutOff();
                return false;
            }
            line += linesOfRow;
            int past = findRow();
            while (past == CUT_SHORT) {
                readMore();
                past = findRow();
            }
            start = past;
        } while (row.width() == 1 && row.from(0) == row.to(0) && !lastCellIsQuoted);
        joinDoubledQuotes();
        if (headerWidth == 0) {
            headerWidth = row.width();
        } else if (!isUtf8) {
            converted += row.cellsBeyondAscii();
        }
        return true;
    }

    /** Finds the cells of the row that begins at the start: where the next one begins, or that it is cut short. */
    private int findRow() {
        row.begin(line, bytes);
        linesOfRow = 1;
        cellsWithDoubledQuotes.clear();
        int at = start;
        while (true) {
            lastCellIsQuoted = at < end && bytes[at] == '"';
            at = lastCellIsQuoted ? quotedCell(at + 1) : plainCell(at);
            if (at == CUT_SHORT) {
                return CUT_SHORT;
            }
            endsInsideRow = at == end;
            if (endsInsideRow || bytes[at] != ',') {
                return pastLineEnd(at);
            }
            at++;
        }
    }

    /** Adds a cell without quotes: where it ends, or that it is cut short. */
    private int plainCell(int from) {
        byte[] in = bytes;
        int most = end;
        int at = from;
        while (at < most) {
            byte value = in[at];
            if (value <= ',' && (value == ',' || value == '\n' || value == '\r')) {
                break;
            }
            at++;
        }
        if (at == most && !isReadToItsEnd) {
            return CUT_SHORT;
        }
        row.add(from, at);
        return at;
    }

    /** Adds a cell whose opening quote is passed: where what follows its closing quote begins, or that it is cut short. */
    private int quotedCell(int from) {
        int at = from;
        while (at < end && (bytes[at] != '"' || isDoubled(at))) {
            if (bytes[at] == '"') {
                cellsWithDoubledQuotes.set(row.width());
                at++;
            } else if (bytes[at] == '\r' || (bytes[at] == '\n' && bytes[at - 1] != '\r')) {
                linesOfRow++;
            }
            at++;
        }
        if (at + 1 >= end && !isReadToItsEnd) {
            return CUT_SHORT;
        }
        row.add(from, at);
        endsInsideQuotes = at == end;
        if (at + 1 < end && ",\r\n".indexOf(bytes[at + 1]) < 0) {
            throw new Refusal(misplacedQuote());
        }
        return Math.min(at + 1, end);
    }

    private boolean isDoubled(int quote) {
        return quote + 1 < end && bytes[quote + 1] == '"';
    }

    private int pastLineEnd(int at) {
        if (at == end || bytes[at] == '\n') {
            return Math.min(at + 1, end);
        }
        if (at + 1 == end && !isReadToItsEnd) {
            return CUT_SHORT;
        }
        return at + 1 < end && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /** A quote within a quoted cell stands there twice. */
    private void joinDoubledQuotes() {
        for (int cell = cellsWithDoubledQuotes.nextSetBit(0);
                cell >= 0;
                cell = cellsWithDoubledQuotes.nextSetBit(cell + 1)) {
            int to = row.from(cell);
            int at = to;
            while (at < row.to(cell)) {
                bytes[to++] = bytes[at];
                at += bytes[at] == '"' ? 2 : 1;
            }
            row.endCellAt(cell, to);
        }
    }

    /** Moves what is not used yet to the front of the buffer and reads on behind it; false at the end of the file. */
    private boolean readMore() throws IOException {
        System.arraycopy(bytes, start, bytes, 0, end - start);
        end -= start;
        start = 0;
        if (end == bytes.length) {
            if (end >= LONGEST_ROW) {
                throw new Refusal(tooLong());
            }
            bytes = Arrays.copyOf(bytes, end * 2);
        }
        int read = in.read(bytes, end, bytes.length - end);
        isReadToItsEnd = read < 0;
        end += Math.max(read, 0);
        return !isReadToItsEnd;
    }

    @Override
    public RawRow row() {
        return row;
    }

    @Override
    public long converted() {
        return converted;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void refuseCutOff() {
        if (endsInsideQuotes) {
            throw new Refusal(Fault.in(
                    name,
                    row.line(),
                    "The file ends inside a quoted value, so it is cut off or a quote is never closed",
                    "Copy or export the file again"));
        }
        if (endsInsideRow && row.width() < headerWidth) {
            throw new Refusal(Fault.in(
                    name,
                    row.line(),
                    "The file ends in the middle of a row, so it is cut off",
                    "Copy or export the file again"));
        }
    }

    private Fault misplacedQuote() {
        return Fault.in(
                name,
                line,
                "In or after this row a quoted value goes on after its closing quote",
                "Write a quote inside a quoted value twice (\"\"), as CSV exports do");
    }

    private Fault tooLong() {
        return Fault.in(
                name,
                line,
                "The row is longer than 64 MB",
                "Look for a quote in or after this row that is never closed");
    }
}
