package org.sapwood.definition.returns;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year of collection, from 1 April to 31 March.
 *
 * @param begins the year in which it begins: 2026 for 2026-27
 */
public record ReturnYear(int begins) implements Comparable<ReturnYear> {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})[-/](\\d{2})");

    /** @param text {@code 2026-27} or {@code 2026/27}; empty for anything else */
    public static Optional<ReturnYear> read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int begins = Integer.parseInt(written.group(1));
        boolean follows = Integer.parseInt(written.group(2)) == (begins + 1) % 100;
        return follows ? Optional.of(new ReturnYear(begins)) : Optional.empty();
    }

    public LocalDate starts() {
        return LocalDate.of(begins, 4, 1);
    }

    /** Its last day. */
    public LocalDate ends() {
        return LocalDate.of(begins + 1, 3, 31);
    }

    /** As councils write it: {@code 2026-27}. */
    public String text() {
        return begins + "-" + String.format("%02d", (begins + 1) % 100);
    }

    @Override
    public int compareTo(ReturnYear other) {
        return Integer.compare(begins, other.begins);
    }
}
