package org.sapwood.definition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/** Monday to Friday less holidays, over the days that a calendar is written for ({@link #FIRST} to {@link #LAST}). */
public final class WorkingDays {
    public static final LocalDate FIRST = LocalDate.of(1980, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2059, 12, 31);

    private final Set<LocalDate> holidays;
    private final short[] upTo;

    public WorkingDays(Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
        this.upTo = new short[(int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1];
        short count = 0;
        for (int index = 0; index < upTo.length; index++) {
            if (isWorkingDay(FIRST.plusDays(index))) {
                count++;
            }
            upTo[index] = count;
        }
    }

    public Set<LocalDate> holidays() {
        return holidays;
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** Working days from {@link #FIRST} to that day, both included; null outside the calendar. */
    public Long upTo(LocalDate day) {
        if (day == null || day.isBefore(FIRST) || day.isAfter(LAST)) {
            return null;
        }
        return (long) upTo[(int) (day.toEpochDay() - FIRST.toEpochDay())];
    }

    /** Working days d with from < d <= to, negative when to is before from; null when either is null or off the calendar. */
    public Long between(LocalDate from, LocalDate to) {
        Long low = upTo(from);
        Long high = upTo(to);
        return low == null || high == null ? null : Long.valueOf(high - low);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingDays that && Arrays.equals(upTo, that.upTo);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(upTo);
    }
}
