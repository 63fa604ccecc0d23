package org.sapwood.packs.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Working days counted day by day, from the lines of a calendar file. */
public final class Holidays {
    private static final Pattern LINE = Pattern.compile("\\s+(\\d{4}-\\d{2}-\\d{2}):.*");

    private final Set<LocalDate> days = new HashSet<>();
    private final Map<List<LocalDate>, Long> known = new HashMap<>();

    public Holidays(Path calendar) {
        try {
            for (String line : Files.readAllLines(calendar)) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    days.add(LocalDate.parse(matcher.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int count() {
        return days.size();
    }

    /** Working days d with from < d <= to; for to before from, those the other way about, negative; neither is null. */
    public long between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return known.computeIfAbsent(List.of(from, to), pair -> {
            long working = 0;
            for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
                boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                if (!weekend && !days.contains(day)) {
                    working++;
                }
            }
            return working;
        });
    }
}
