package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A branch: what will be done about a priority, with what, and which PIs show whether it works.
 *
 * @param priority id of the priority that it serves
 * @param aim what will be different for people
 */
public record ActionPlan(
        String title,
        String priority,
        FinancialYear year,
        String owner,
        String aim,
        List<String> measures,
        List<Milestone> milestones,
        List<Resource> resources)
        implements Item {
    public ActionPlan {
        measures = List.copyOf(measures);
        milestones = List.copyOf(milestones);
        resources = List.copyOf(resources);
    }

    /** @param done the day it was reached; empty until then */
    public record Milestone(String what, LocalDate by, Optional<LocalDate> done) {}

    /** @param howMuch in words, such as {@code two posts} or {@code £40,000} */
    public record Resource(String what, String howMuch, LocalDate from, String givenBy) {}

    @Override
    public String headline() {
        return title;
    }

    @Override
    public List<String> hangsFrom() {
        return List.of(priority);
    }

    @Override
    public Optional<FinancialYear> ofYear() {
        return Optional.of(year);
    }
}
