package org.sapwood.web.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.sapwood.definition.WorkingDays;
import org.sapwood.tree.contact.Occasion;
import org.sapwood.tree.contact.Often;

/**
 * When digests are sent.
 *
 * @param weekday of the weekly one
 * @param hour of both, as clocks in the council show it
 */
public record Schedule(DayOfWeek weekday, int hour, ZoneId council) {
    /** A server that was away sends a weekly digest this late, and no later. */
    private static final Duration WEEKLY_OPEN = Duration.ofDays(3);

    private static final Duration DAILY_OPEN = Duration.ofHours(12);
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration A_DAY = Duration.ofDays(1);

    /** The occasion whose digest may be sent now; none where it is not yet, or no longer. */
    public Optional<Occasion> now(Often often, Instant now, WorkingDays working) {
        LocalDate today = LocalDate.ofInstant(now, council);
        LocalDate day = due(today).isAfter(now) ? today.minusDays(1) : today;
        return switch (often) {
            case WEEKLY -> open("weekly", day.with(TemporalAdjusters.previousOrSame(weekday)), WEEKLY_OPEN, now);
            case DAILY -> working.isWorkingDay(day) ? open("daily", day, DAILY_OPEN, now) : Optional.empty();
            case NONE -> Optional.empty();
        };
    }

    /** How far back the first digest looks, to somebody who was never sent one. */
    public static Duration reach(Often often) {
        return often == Often.DAILY ? A_DAY : A_WEEK;
    }

    private Instant due(LocalDate day) {
        return day.atTime(hour, 0).atZone(council).toInstant();
    }

    private Optional<Occasion> open(String kind, LocalDate day, Duration open, Instant now) {
        Occasion occasion = new Occasion(kind + " " + day, due(day), due(day).plus(open));
        return now.isBefore(occasion.until()) ? Optional.of(occasion) : Optional.empty();
    }
}
