package org.sapwood.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sapwood.engine.CaseRow;

/**
 * One thing that is asked for.
 *
 * @param path with what is asked for; a reason is given for it first when {@code told}
 * @param form what is sent, for a route that changes something
 * @param team which it is about
 * @param row of the case which it is about
 */
record MatrixCell(
        String path, Map<String, String> form, Optional<MatrixTeam> team, Optional<CaseRow> row, boolean told) {
    static MatrixCell of(String path) {
        return new MatrixCell(path, Map.of(), Optional.empty(), Optional.empty(), false);
    }

    MatrixCell about(MatrixTeam one) {
        return new MatrixCell(path, form, Optional.of(one), row, told);
    }

    MatrixCell about(CaseRow one) {
        return new MatrixCell(path, form, team, Optional.of(one), told);
    }

    MatrixCell with(String key, String value) {
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.put(key, value);
        return new MatrixCell(path, fields, team, row, told);
    }

    /** The same once a reason was given. */
    MatrixCell withReason() {
        return new MatrixCell(path, form, team, row, true);
    }

    /** The same under another address. */
    MatrixCell below(String address) {
        return new MatrixCell(address + path, form, team, row, told);
    }
}
