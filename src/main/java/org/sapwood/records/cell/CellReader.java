package org.sapwood.records.cell;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.sapwood.definition.ColumnType;

/**
 * Reads the cells of one column, in order, and counts what it adapted. Clean text is what the column's type looks like
 * everywhere in the product: dates as yyyy-mm-dd, flags as Y or N, numbers in digits. Not safe for several threads.
 */
public abstract class CellReader {
    /** Given back for a cell that cannot be read, and told by identity. */
    @SuppressWarnings("StringOperationCanBeSimplified") // must not be the same object as any cell
    private static final String UNREADABLE = new String("unreadable");

    private static final int LONGEST = 100_000;
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Map<Coercion, Long> coercions = new EnumMap<>(Coercion.class);
    private long filled;
    private long unreadable;
    private Problem problem = Problem.NOT_A_NUMBER;

    /** @param identifies whether the column holds ids: keys, people and references */
    public static CellReader of(ColumnType type, boolean identifies) {
        return switch (type) {
            case TEXT -> identifies ? new IdCells() : new TextCells();
            case DATE -> new DateCells();
            case INTEGER -> new WholeNumberCells();
            case DECIMAL -> new DecimalCells();
            case FLAG -> new FlagCells();
        };
    }

    /** Clean text, null for a blank cell, or a mark that {@link #isUnreadable} knows. */
    public final String read(String raw) {
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        String value = withoutSpaces(raw);
        if (value.isEmpty()) {
            return null;
        }
        if (value.equals("NULL")) {
            count(Coercion.NULL_TEXT);
            return null;
        }
        filled++;
        if (value.length() > LONGEST) {
            return unreadable(Problem.TOO_LONG);
        }
        return clean(value);
    }

    /**
     * Whether a cell that is not blank is clean text as its bytes stand, in any encoding that is read. Such a cell counts
     * as read; any other needs {@link #read}.
     */
    public final boolean takes(byte[] bytes, int from, int to) {
        boolean clean = to - from <= LONGEST && isClean(bytes, from, to);
        filled += clean ? 1 : 0;
        return clean;
    }

    /** Whether this is what {@link #read} gave for a cell that it could not read; {@link #problem} says why. */
    @SuppressWarnings("ReferenceEquality") // any text may stand in a cell
    public static boolean isUnreadable(String clean) {
        return clean == UNREADABLE;
    }

    abstract String clean(String value);

    /** Whether {@link #read} would give back the very text and count nothing; no is always a right answer. */
    abstract boolean isClean(byte[] bytes, int from, int to);

    /** Whether there is only ASCII, no space around it and not the word NULL. */
    static boolean isPlain(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return bytes[from] > ' ' && bytes[to - 1] > ' ' && !isNull(bytes, from, to);
    }

    private static boolean isNull(byte[] bytes, int from, int to) {
        return to - from == 4
                && bytes[from] == 'N'
                && bytes[from + 1] == 'U'
                && bytes[from + 2] == 'L'
                && bytes[from + 3] == 'L';
    }

    final String unreadable(Problem why) {
        unreadable++;
        problem = why;
        return UNREADABLE;
    }

    final void count(Coercion coercion) {
        coercions.merge(coercion, 1L, Long::sum);
    }

    private String withoutSpaces(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isSpace(raw.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(raw.charAt(to - 1))) {
            to--;
        }
        if (to - from == raw.length()) {
            return raw;
        }
        if (from < to) {
            count(Coercion.SPACES);
        }
        return raw.substring(from, to);
    }

    private static boolean isSpace(char character) {
        return character <= ' '
                || (character >= NO_BREAK_SPACE
                        && (character == NO_BREAK_SPACE
                                || character == '\ufeff'
                                || character == '\u200b'
                                || Character.isSpaceChar(character)));
    }

    /** Why the last cell was unreadable. */
    public final Problem problem() {
        return problem;
    }

    /** Cells that were not blank. */
    public final long filled() {
        return filled;
    }

    public final long unreadableCells() {
        return unreadable;
    }

    /** How often each coercion was used; those never used are left out. */
    public final Map<Coercion, Long> coercions() {
        return Collections.unmodifiableMap(coercions);
    }
}
