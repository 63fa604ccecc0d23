package org.sapwood.records.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A row as its source gives it: the bytes of its cells, in the source's own encoding, made into text only where
 * somebody asks for it. A source has one and uses it again for each row.
 */
public final class RawRow {
    private final Charset charset;
    private byte[] bytes = new byte[0];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int width;
    private int line;

    RawRow(Charset charset) {
        this.charset = charset;
    }

    /** A row whose cells come as texts. */
    public static RawRow ofTexts() {
        return new RawRow(StandardCharsets.UTF_8);
    }

    /** Begins the next row; {@code inBytes} is where its cells stand. */
    void begin(int atLine, byte[] inBytes) {
        line = atLine;
        bytes = inBytes;
        width = 0;
    }

    void add(int cellFrom, int cellTo) {
        if (width == from.length) {
            from = Arrays.copyOf(from, width * 2);
            to = Arrays.copyOf(to, width * 2);
        }
        from[width] = cellFrom;
        to[width] = cellTo;
        width++;
    }

    void endCellAt(int cell, int cellTo) {
        to[cell] = cellTo;
    }

    /** The next row, of texts; null for a blank cell. */
    public void set(int atLine, String[] cells) {
        begin(atLine, bytes);
        int end = 0;
        for (String cell : cells) {
            byte[] encoded = cell == null ? new byte[0] : cell.getBytes(charset);
            if (bytes.length - end < encoded.length) {
                bytes = Arrays.copyOf(bytes, (end + encoded.length) * 2);
            }
            System.arraycopy(encoded, 0, bytes, end, encoded.length);
            add(end, end + encoded.length);
            end += encoded.length;
        }
    }

    /** Where the row begins in its file, first line 1; its ordinal for sources without lines. */
    public int line() {
        return line;
    }

    /** How many cells the row has. */
    public int width() {
        return width;
    }

    /** What {@link #from} and {@link #to} point into. */
    public byte[] bytes() {
        return bytes;
    }

    public int from(int cell) {
        return from[cell];
    }

    public int to(int cell) {
        return to[cell];
    }

    /** The text of a cell; null for a blank one. */
    public String text(int cell) {
        return from[cell] == to[cell] ? null : new String(bytes, from[cell], to[cell] - from[cell], charset);
    }

    /** How many of the cells are more than plain ASCII. */
    public int cellsBeyondAscii() {
        int cells = 0;
        for (int cell = 0; cell < width; cell++) {
            int at = from[cell];
            while (at < to[cell] && bytes[at] >= 0) {
                at++;
            }
            cells += at < to[cell] ? 1 : 0;
        }
        return cells;
    }

    /** All cells as one line of CSV. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        for (int cell = 0; cell < width; cell++) {
            text.append(cell == 0 ? "" : ",").append(quoted(text(cell)));
        }
        return text.toString();
    }

    private static String quoted(String value) {
        if (value == null) {
            return "";
        }
        boolean needsQuotes = value.indexOf(',') >= 0
                || value.indexOf('"') >= 0
                || value.indexOf('\n') >= 0
                || value.indexOf('\r') >= 0;
        return needsQuotes ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
