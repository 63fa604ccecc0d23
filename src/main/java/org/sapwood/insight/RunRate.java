package org.sapwood.insight;

import java.util.List;
import java.util.Optional;

/**
 * The rest of the year goes as the year has gone so far.
 *
 * <p>With N of D cases met so far and D' cases still to come, the share so far is p = N / D, and so is the likely
 * year-end value: (N + p D') / (D + D') = p. D' is the cases so far times the ratio, in the year before, of the months
 * still to come to the months so far; without that ratio it is the average month so far times the months to come.
 *
 * <p>The range is likely ± 1.96 s, where s² = f q (1 - q) D' / (D (D + D')). This is the variance of (N + X) / (D + D')
 * when the cases to come are binomial with a share that is itself only known from D cases: f q (1 - q) (D' + D'² / D) /
 * (D + D')². In it q = (N + 2) / (D + 4), so that a share of none or all does not claim to be certain, and f, at least
 * 1, widens the range where months differ by more than chance: the sum over months of (n - p d)² / (p (1 - p) d),
 * divided by the number of months less one. The range is cut to what can still happen: from N / (D + D') if no case to
 * come is met to (N + D') / (D + D') if all are.
 *
 * <p>A period to come, taken alone, is likely to be p too, and its D' cases are as many as the same length of time has
 * had; s² is then f q (1 - q) (1 / D + 1 / D'), the variance of X / D' for the same X.
 *
 * <p>Limits: it knows no trend and no season of the share, only of the number of cases. It treats cases as independent
 * but for f, which few months tell badly. It is for proportions of events, not for counts of persons, medians or
 * states on a day. The range is meant to hold the outcome in about 19 years of 20 if nothing changes.
 */
public final class RunRate implements Projection {
    private static final double NINETEEN_OF_TWENTY = 1.96;

    @Override
    public Optional<Likely> yearEnd(Year year) {
        long met = year.soFar().stream().mapToLong(Month::numerator).sum();
        long judged = denominators(year.soFar());
        if (judged == 0) {
            return Optional.empty();
        }
        double toCome = toCome(year, judged);
        double share = (double) met / judged;
        double careful = (met + 2.0) / (judged + 4.0);
        double variance =
                dispersion(year.soFar(), share) * careful * (1 - careful) * toCome / (judged * (judged + toCome));
        double reach = NINETEEN_OF_TWENTY * Math.sqrt(variance);
        double least = met / (judged + toCome);
        double most = (met + toCome) / (judged + toCome);
        return Optional.of(new Likely(share, Math.max(least, share - reach), Math.min(most, share + reach)));
    }

    @Override
    public Optional<Likely> ahead(List<Month> last, int months) {
        long met = last.stream().mapToLong(Month::numerator).sum();
        long judged = denominators(last);
        if (judged == 0) {
            return Optional.empty();
        }
        double toCome = (double) judged / last.size() * months;
        double share = (double) met / judged;
        double careful = (met + 2.0) / (judged + 4.0);
        double variance = dispersion(last, share) * careful * (1 - careful) * (1.0 / judged + 1 / toCome);
        double reach = NINETEEN_OF_TWENTY * Math.sqrt(variance);
        return Optional.of(new Likely(share, Math.max(0, share - reach), Math.min(1, share + reach)));
    }

    private static double toCome(Year year, long judged) {
        int over = year.soFar().size();
        if (!year.before().isEmpty()) {
            long then = denominators(year.before().subList(0, over));
            if (then > 0) {
                long rest = denominators(year.before().subList(over, Year.MONTHS));
                return (double) judged * rest / then;
            }
        }
        return (double) judged / over * (Year.MONTHS - over);
    }

    /** How many times as much months differ as chance alone would make them; never less than once. */
    private static double dispersion(List<Month> months, double share) {
        List<Month> counted =
                months.stream().filter(month -> month.denominator() > 0).toList();
        double chance = share * (1 - share);
        if (counted.size() < 2 || chance == 0) {
            return 1;
        }
        double sum = counted.stream()
                .mapToDouble(month ->
                        Math.pow(month.numerator() - share * month.denominator(), 2) / (chance * month.denominator()))
                .sum();
        return Math.max(1, sum / (counted.size() - 1));
    }

    private static long denominators(List<Month> months) {
        return months.stream().mapToLong(Month::denominator).sum();
    }
}
