package org.sapwood.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Unit;
import org.sapwood.pack.yaml.Faults;
import org.sapwood.pack.yaml.Scalars;
import org.sapwood.pack.yaml.SourceText;

/** Reads {@code organisation.csv}: a row for each unit, and for each time that it stood under another parent. */
final class OrganisationReader {
    private static final List<String> COLUMNS =
            List.of("id", "name", "kind", "parent", "team_type", "district", "valid_from", "valid_to");
    private static final List<String> KINDS = List.of("team", "service", "county");

    private final Faults faults;
    private final Scalars scalars;

    OrganisationReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
    }

    List<Unit> read(SourceText source) {
        Map<CsvFile.Row, Unit> units = new LinkedHashMap<>();
        for (CsvFile.Row row : CsvFile.read(source, 0, COLUMNS, faults)) {
            units.put(row, unit(row));
        }
        Set<String> ids = new TreeSet<>();
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        units.values().forEach(unit -> {
            ids.add(unit.id());
            parents.computeIfAbsent(unit.id(), _ -> new TreeSet<>())
                    .addAll(unit.parent().stream().toList());
        });
        units.forEach((row, unit) -> unit.parent()
                .filter(parent -> !ids.contains(parent))
                .ifPresent(parent -> faults.add(
                        row.spot(),
                        "there is no unit " + parent + " to be the parent of " + unit.id(),
                        Nearest.cure(parent, ids))));
        units.keySet().stream()
                .findFirst()
                .ifPresent(first -> new Circles(parents)
                        .circles()
                        .forEach(circle -> faults.add(
                                first.spot(),
                                "units are their own ancestors: " + Circles.inWords(circle),
                                "Give one of them another parent")));
        checkTimes(units);
        return List.copyOf(units.values());
    }

    private Unit unit(CsvFile.Row row) {
        for (String column : List.of("id", "name", "kind")) {
            if (row.get(column).isEmpty()) {
                faults.add(row.spot(), column + " is blank", "Every unit needs an id, a name and a kind");
            }
        }
        if (!row.get("kind").isEmpty()) {
            scalars.choice("kind", row.text("kind"), KINDS);
        }
        if (row.get("id").equals(Organisation.UNALLOCATED)) {
            faults.add(row.spot(), "the id unallocated is kept for cases without a team", "Choose another id");
        }
        return new Unit(
                row.get("id"),
                row.get("name"),
                row.get("kind"),
                text(row, "parent"),
                row.get("team_type"),
                row.get("district"),
                date(row, "valid_from"),
                date(row, "valid_to"));
    }

    private static Optional<String> text(CsvFile.Row row, String column) {
        return Optional.of(row.get(column)).filter(cell -> !cell.isEmpty());
    }

    private Optional<LocalDate> date(CsvFile.Row row, String column) {
        return text(row, column).flatMap(_ -> scalars.date(column, row.text(column)));
    }

    private void checkTimes(Map<CsvFile.Row, Unit> units) {
        Map<String, List<Unit>> byId = new LinkedHashMap<>();
        units.forEach((row, unit) -> {
            if (!from(unit).isBefore(to(unit))) {
                faults.add(
                        row.spot(),
                        "the unit " + unit.id() + " ends before it begins",
                        "valid_to is the first day on which the row no longer holds");
            }
            List<Unit> rows = byId.computeIfAbsent(unit.id(), _ -> new ArrayList<>());
            if (rows.stream()
                    .anyMatch(other ->
                            from(other).isBefore(to(unit)) && from(unit).isBefore(to(other)))) {
                faults.add(
                        row.spot(),
                        "the unit " + unit.id() + " has two rows for the same day",
                        "Let valid_to of the earlier row be valid_from of the later one");
            }
            rows.add(unit);
        });
    }

    private static LocalDate from(Unit unit) {
        return unit.validFrom().orElse(LocalDate.MIN);
    }

    private static LocalDate to(Unit unit) {
        return unit.validTo().orElse(LocalDate.MAX);
    }
}
