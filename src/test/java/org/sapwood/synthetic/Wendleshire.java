package org.sapwood.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Unit;
import org.sapwood.definition.WorkingDays;

/** The example county's organisation and calendar, read plainly from the packs. */
public final class Wendleshire {
    private static final Pattern HOLIDAY = Pattern.compile("^ +(\\d{4}-\\d\\d-\\d\\d):.*");

    private Wendleshire() {}

    public static Organisation organisation() {
        return new Organisation(lines(Path.of("packs/example-county/organisation.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Unit(
                        cells[0],
                        cells[1],
                        cells[2],
                        text(cells[3]),
                        cells[4],
                        cells[5],
                        date(cells[6]),
                        date(cells[7])))
                .toList());
    }

    public static WorkingDays calendar() {
        Set<LocalDate> holidays = lines(Path.of("packs/england-children/calendars/england-and-wales.yaml")).stream()
                .map(HOLIDAY::matcher)
                .filter(Matcher::matches)
                .map(line -> LocalDate.parse(line.group(1)))
                .collect(Collectors.toSet());
        return new WorkingDays(holidays);
    }

    private static Optional<String> text(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private static Optional<LocalDate> date(String cell) {
        return text(cell).map(LocalDate::parse);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
