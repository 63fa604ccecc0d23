package org.sapwood.engine.store;

import java.sql.SQLException;

/** What a database engine says of an error, without the values of records that it may quote. */
final class EngineText {
    private static final int LONGEST = 200;

    private EngineText() {}

    /** The first line, with everything quoted and every digit blotted out. */
    static String safe(SQLException error) {
        String text = error.getMessage() == null ? "" : error.getMessage();
        String first = text.lines()
                .findFirst()
                .orElse("")
                .replaceAll("'[^']*'?", "'...'")
                .replaceAll("\"[^\"]*\"?", "\"...\"")
                .replaceAll("\\d", "#");
        return first.length() > LONGEST ? first.substring(0, LONGEST) : first;
    }
}
