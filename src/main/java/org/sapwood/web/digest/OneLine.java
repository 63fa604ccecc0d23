package org.sapwood.web.digest;

/** Text that somebody typed, as it may stand in a header of a message: one line, nothing that is not seen. */
final class OneLine {
    private static final int LONGEST = 200;

    private OneLine() {}

    static String of(String text) {
        // line breaks end a header; invisible marks can make a name read as another
        String line = text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ").replaceAll(" {2,}", " ").strip();
        int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return line.substring(0, end);
    }
}
