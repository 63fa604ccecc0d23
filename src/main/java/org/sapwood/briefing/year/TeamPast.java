package org.sapwood.briefing.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Level;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.FinancialYear;

/** What happened to a team in the organisation: when it began, moved to another service, ended. */
public final class TeamPast {
    private TeamPast() {}

    /** What happened. */
    public enum What {
        BEGAN,
        MOVED,
        MOVED_THIS_YEAR,
        ENDED
    }

    /**
     * @param from the service it left; empty unless it moved
     * @param to the service it came to, or is in
     */
    public record Event(What what, LocalDate on, String from, String to) {}

    /** Oldest first; none for a team that was always where it is. */
    public static List<Event> of(Organisation organisation, String team, LocalDate day) {
        List<Unit> rows = organisation.units().stream()
                .filter(unit -> unit.id().equals(team))
                .sorted(Comparator.comparing(unit -> unit.validFrom().orElse(LocalDate.MIN)))
                .toList();
        List<Event> events = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Optional<LocalDate> from = rows.get(row).validFrom().filter(date -> !date.isAfter(day));
            if (from.isPresent()) {
                events.add(
                        row == 0 ? began(organisation, team, from.get()) : moved(organisation, team, from.get(), day));
            }
        }
        rows.getLast()
                .validTo()
                .filter(end -> !end.isAfter(day))
                .ifPresent(end ->
                        events.add(new Event(What.ENDED, end, "", service(organisation, team, end.minusDays(1)))));
        return events;
    }

    private static Event began(Organisation organisation, String team, LocalDate on) {
        return new Event(What.BEGAN, on, "", service(organisation, team, on));
    }

    private static Event moved(Organisation organisation, String team, LocalDate on, LocalDate day) {
        FinancialYear year = FinancialYear.of(day);
        boolean midYear = on.isAfter(year.firstDay()) && !on.isAfter(year.lastDay());
        return new Event(
                midYear ? What.MOVED_THIS_YEAR : What.MOVED,
                on,
                service(organisation, team, on.minusDays(1)),
                service(organisation, team, on));
    }

    private static String service(Organisation organisation, String team, LocalDate day) {
        String id = organisation.at(Level.SERVICE, team, day);
        return organisation.unit(id, day).map(Unit::name).orElse(id);
    }
}
