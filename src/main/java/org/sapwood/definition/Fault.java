package org.sapwood.definition;

import java.util.Objects;

/**
 * One thing that is wrong, for the person who can mend it.
 *
 * @param file what was being read, as the person named it; empty when nothing was read
 * @param line first line is 1; 0 when the fault has no line
 * @param column first column is 1; 0 when the fault has no column
 * @param message what is wrong, one sentence without a full stop
 * @param cure what to do about it, one sentence without a full stop; a question keeps its mark
 */
public record Fault(String file, int line, int column, String message, String cure) {
    public Fault {
        Objects.requireNonNull(file);
        Objects.requireNonNull(message);
        Objects.requireNonNull(cure);
    }

    public static Fault of(String message, String cure) {
        return new Fault("", 0, 0, message, cure);
    }

    public static Fault in(String file, int line, String message, String cure) {
        return new Fault(file, line, 0, message, cure);
    }

    /** The fault as one line: {@code file, line 3, column 7: message. Cure.} */
    public String sentence() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(text.isEmpty() ? "line " : ", line ").append(line);
        }
        if (column > 0) {
            text.append(text.isEmpty() ? "column " : ", column ").append(column);
        }
        if (!text.isEmpty()) {
            text.append(": ");
        }
        return text.append(message)
                .append(". ")
                .append(cure)
                .append(cure.endsWith("?") ? "" : ".")
                .toString();
    }
}
