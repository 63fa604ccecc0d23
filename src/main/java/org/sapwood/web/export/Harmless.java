package org.sapwood.web.export;

import java.util.regex.Pattern;

/**
 * Texts that no spreadsheet takes for a formula, in whatever kind of file, and however often it is saved as another kind.
 * An apostrophe is put before such a text; whoever wants the text back takes one apostrophe away from before it.
 */
final class Harmless {
    /** What some program or other takes for the beginning of a formula, with space or apostrophes before it or not. */
    private static final Pattern LIKE_A_FORMULA = Pattern.compile(
            "^[\\s\\p{Z}\\p{Cf}\\p{Cc}']*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*|^'*[\\t\\r\\n].*", Pattern.DOTALL);

    private static final char NO_CHARACTER = '\uFFFD';

    /** The longest text that a cell of XLSX can hold. */
    private static final int LONGEST = 32_767;

    private static final String CUT = " [cut short]";

    private Harmless() {}

    static String text(String text) {
        String kept = characters(shortEnough(text));
        return LIKE_A_FORMULA.matcher(kept).matches() ? "'" + kept : kept;
    }

    private static String shortEnough(String text) {
        return text.length() < LONGEST ? text : text.substring(0, LONGEST - CUT.length() - 1) + CUT;
    }

    /** What XML cannot hold, such as a NUL or half of a pair, is shown as the sign for that. */
    private static String characters(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isCharacter(point)) {
                kept.appendCodePoint(point);
            } else {
                kept.append(NO_CHARACTER);
            }
        });
        return kept.toString();
    }

    private static boolean isCharacter(int point) {
        boolean control = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !control && !half && point != 0xFFFE && point != 0xFFFF;
    }
}
