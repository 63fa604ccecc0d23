package org.sapwood.sql.condition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiFunction;
import org.sapwood.definition.DateFunction;
import org.sapwood.definition.WorkingDays;
import org.sapwood.sql.dialect.DateLimits;

/** The date functions in Java. */
final class DateMath {
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private final WorkingDays workingDays;

    DateMath(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** @param values as many as the function has parameters, of their types or null */
    Object call(DateFunction function, List<Object> values) {
        return switch (function) {
            case DAYS -> ofTwo(values, (from, to) -> to.toEpochDay() - from.toEpochDay());
            case WORKDAYS -> ofTwo(values, workingDays::between);
            case MONTHS -> ofTwo(values, DateMath::months);
            case AGE -> ofTwo(values, (born, on) -> months(born, on) / 12);
            case ADD_DAYS -> addDays(day(values, 0), (Long) values.get(1));
            case ADD_MONTHS -> addMonths(day(values, 0), (Long) values.get(1));
            case WITHIN_MONTHS -> within(day(values, 0), day(values, 1), (Long) values.get(2));
            case OVERLAPS -> overlaps(day(values, 0), day(values, 1), day(values, 2), day(values, 3));
        };
    }

    private static LocalDate day(List<Object> values, int index) {
        return (LocalDate) values.get(index);
    }

    private static Long ofTwo(List<Object> values, BiFunction<LocalDate, LocalDate, Long> count) {
        return values.contains(null) ? null : count.apply(day(values, 0), day(values, 1));
    }

    private static long months(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -months(to, from);
        }
        YearMonth first = YearMonth.from(from);
        YearMonth last = YearMonth.from(to);
        long count = (last.getYear() - first.getYear()) * 12L + last.getMonthValue() - first.getMonthValue();
        return from.plusMonths(count).isAfter(to) ? count - 1 : count;
    }

    private static LocalDate addDays(LocalDate day, Long count) {
        return day == null || count == null || isBeyond(count, DateLimits.MOST_DAYS) ? null : day.plusDays(count);
    }

    private static LocalDate addMonths(LocalDate day, Long count) {
        return day == null || count == null || isBeyond(count, DateLimits.MOST_MONTHS) ? null : day.plusMonths(count);
    }

    private static boolean isBeyond(long count, long most) {
        return count < -most || count > most;
    }

    private static Boolean within(LocalDate earlier, LocalDate later, Long months) {
        return Truth.and(List.of(() -> atMost(earlier, later), () -> before(later, addMonths(earlier, months))));
    }

    private static Boolean overlaps(LocalDate fromA, LocalDate toA, LocalDate fromB, LocalDate toB) {
        LocalDate endA = toA == null ? NO_END : toA;
        LocalDate endB = toB == null ? NO_END : toB;
        LocalDate end = endA.isBefore(endB) ? endA : endB;
        return Truth.and(List.of(() -> atMost(fromA, end), () -> atMost(fromB, end)));
    }

    private static Boolean atMost(LocalDate a, LocalDate b) {
        return (a == null || b == null) ? null : Boolean.valueOf(!a.isAfter(b));
    }

    private static Boolean before(LocalDate a, LocalDate b) {
        return (a == null || b == null) ? null : Boolean.valueOf(a.isBefore(b));
    }
}
