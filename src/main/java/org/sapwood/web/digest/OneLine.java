package org.sapwood.web.digest;

import java.util.regex.Pattern;

/** Text that somebody typed, as it may stand in a header of a message: one line, nothing that is not seen. */
final class OneLine {
    private static final int LONGEST = 200;

    /** Line breaks end a header; marks of direction make a name read as another. Joiners stay: some scripts need them. */
    private static final Pattern UNFIT = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

    private OneLine() {}

    static String of(String text) {
        String line =
                UNFIT.matcher(text).replaceAll(" ").replaceAll(" {2,}", " ").strip();
        int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return line.substring(0, end);
    }
}
