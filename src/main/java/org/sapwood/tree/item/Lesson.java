package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a year taught, for the expectations of the next. */
public record Lesson(
        FinancialYear year, Optional<String> team, List<String> measures, String words, String by, LocalDate on)
        implements Item {
    public Lesson {
        measures = List.copyOf(measures);
    }

    @Override
    public String headline() {
        return words;
    }

    @Override
    public Optional<String> ofTeam() {
        return team;
    }

    @Override
    public Optional<FinancialYear> ofYear() {
        return Optional.of(year);
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return Optional.of(on);
    }
}
