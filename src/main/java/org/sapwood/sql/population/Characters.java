package org.sapwood.sql.population;

/** Which characters a text may hold at all: nothing that is invisible or changes how the text is seen. */
final class Characters {
    static final int MOST = 100_000;

    private final String text;
    private final Refusals refusals;

    private Characters(String text, Refusals refusals) {
        this.text = text;
        this.refusals = refusals;
    }

    static void check(String text, Refusals refusals) {
        new Characters(text, refusals).check();
    }

    private void check() {
        if (text.length() > MOST) {
            throw refusals.at(
                    new Place(1, 1),
                    "the text has " + text.length() + " characters",
                    "Keep it under " + MOST + ", and move what is shared into a relation");
        }
        int line = 1;
        int column = 1;
        int index = 0;
        while (index < text.length()) {
            int character = text.codePointAt(index);
            boolean endsNoLine = character == '\r' && !text.startsWith("\n", index + 1);
            if (endsNoLine || !isPlain(character)) {
                throw refusals.at(
                        new Place(line, column),
                        "there is a character here that cannot be seen or is not text (%s)"
                                .formatted("U+%04X".formatted(character)),
                        "Delete it and type the text again by hand");
            }
            column = character == '\n' ? 1 : column + 1;
            line = character == '\n' ? line + 1 : line;
            index += Character.charCount(character);
        }
    }

    private static boolean isPlain(int character) {
        if (character == '\n' || character == '\r' || character == '\t' || character == ' ') {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
