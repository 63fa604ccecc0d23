package org.sapwood.synthetic.setting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sapwood.definition.WorkingDays;

/** Days as numbers since 1970, with the arithmetic of a case: working days, months, texts. */
public final class Days {
    /** A day that has not come and is not known. */
    public static final int NEVER = Integer.MAX_VALUE;

    private static final int FIRST = of(WorkingDays.FIRST);
    private static final int LAST = of(WorkingDays.LAST);
    private static final String[] TEXTS = texts();

    private final int[] upTo = new int[LAST - FIRST + 1];
    private final int[] dayOf = new int[LAST - FIRST + 2];

    public Days(WorkingDays calendar) {
        int last = 0;
        for (int day = FIRST; day <= LAST; day++) {
            int count = calendar.upTo(LocalDate.ofEpochDay(day)).intValue();
            upTo[day - FIRST] = count;
            if (count > last) {
                dayOf[count] = day;
                last = count;
            }
        }
    }

    public static int of(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    public static int of(int year, int month, int day) {
        return of(LocalDate.of(year, month, day));
    }

    public static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /** The working day that comes that many working days after; 0 gives the day itself. */
    public int plusWorking(int day, int workingDays) {
        return workingDays == 0 ? day : dayOf[upTo[day - FIRST] + workingDays];
    }

    /** Working days d with from < d <= to. */
    public int working(int from, int to) {
        return upTo[to - FIRST] - upTo[from - FIRST];
    }

    /** The day itself when it is a working day, otherwise the next one. */
    public int onWorkingDay(int day) {
        return plusWorking(day - 1, 1);
    }

    public static int plusMonths(int day, int months) {
        return of(date(day).plusMonths(months));
    }

    public static int plusYears(int day, int years) {
        return of(date(day).plusYears(years));
    }

    /** Whole years from a birth to a day; negative before birth. */
    public static int age(int born, int day) {
        return born > day ? -1 : Math.toIntExact(ChronoUnit.YEARS.between(date(born), date(day)));
    }

    /** First day of the financial year that holds the day. */
    public static int financialYear(int day) {
        LocalDate date = date(day);
        return of(date.getMonthValue() >= 4 ? date.getYear() : date.getYear() - 1, 4, 1);
    }

    /** {@code 2026-09-30}; empty for a day that has not come. */
    public static String text(int day) {
        if (day == NEVER) {
            return "";
        }
        return day >= FIRST && day <= LAST ? TEXTS[day - FIRST] : date(day).toString();
    }

    /** Reads what {@link #text} wrote; {@link #NEVER} for an empty text. */
    public static int read(String text) {
        return text.isEmpty() ? NEVER : of(LocalDate.parse(text));
    }

    private static String[] texts() {
        String[] texts = new String[LAST - FIRST + 1];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = date(FIRST + i).toString();
        }
        return texts;
    }
}
