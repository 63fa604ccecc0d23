package org.sapwood.sql.condition;

import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;

/** A condition as written: says where an offset is, and shows a part of it. */
record ConditionText(String text) {
    private static final int MOST_SHOWN = 60;

    Refusal refused(int at, String message, String cure) {
        String before = text.substring(0, Math.min(at, text.length()));
        int line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        return new Refusal(new Fault("", line, column(at), message, cure));
    }

    /** Column within its line; the first is 1. */
    int column(int at) {
        return at - text.lastIndexOf('\n', at - 1);
    }

    /** The part from one offset to another, on one line and not too long. */
    String shown(int from, int to) {
        String part = text.substring(from, to).strip().replaceAll("\\s+", " ");
        return part.codePointCount(0, part.length()) <= MOST_SHOWN
                ? part
                : part.substring(0, part.offsetByCodePoints(0, MOST_SHOWN)) + "...";
    }
}
