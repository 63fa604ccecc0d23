package org.sapwood.audit;

import java.nio.charset.StandardCharsets;

/** Texts as the database can keep them, so that what is hashed is what is read back. */
final class Texts {
    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /** The same text with what no database text can hold replaced: NUL, and halves of characters. */
    static String keepable(String text) {
        byte[] bytes = text.replace(NUL, REPLACEMENT).getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
