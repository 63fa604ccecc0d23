package org.sapwood.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.synthetic.harm.Game;
import org.sapwood.synthetic.setting.Calibration;
import org.sapwood.synthetic.setting.Profile;

/**
 * What county to make up.
 *
 * @param children how many children have records in the time of the extract
 * @param years length of that time; older history of these children is in it too
 * @param seed the same seed and specification make the same bytes
 * @param errorRate share of the rows that matter which get a recording fault, 0 to 1
 * @param unreadableRate share of these rows that get a cell which cannot be read at all, 0 to 1
 * @param until the day of the extract
 */
public record Specification(
        int children,
        int years,
        long seed,
        double errorRate,
        double unreadableRate,
        List<Game> gaming,
        Profile profile,
        Format format,
        LocalDate until) {
    /** Mid-year, so that a part of a year is in the data; fixed, so that nothing depends on today. */
    private static final LocalDate UNTIL = LocalDate.of(2026, 9, 30);

    private static final int MOST_CHILDREN = 8_000_000;
    private static final int MOST_YEARS = 20;

    public Specification {
        gaming = List.copyOf(gaming);
        require(children >= 1 && children <= MOST_CHILDREN, "children", children, "1 to " + MOST_CHILDREN);
        require(years >= 1 && years <= MOST_YEARS, "years", years, "1 to " + MOST_YEARS);
        require(errorRate >= 0 && errorRate <= 1, "error rate", errorRate, "0 to 1");
        require(unreadableRate >= 0 && unreadableRate <= 1, "unreadable rate", unreadableRate, "0 to 1");
        require(
                until.getYear() >= 2015 && until.getYear() <= 2050,
                "year of the extract",
                until.getYear(),
                "2015 to 2050");
    }

    /** @throws Refusal when the parts do not go together */
    void checkTogether() {
        if (format == Format.PARQUET && unreadableRate > 0) {
            throw new Refusal(Fault.of(
                    "Parquet cannot hold dates that are no dates",
                    "Ask for CSV files, or leave the unreadable rate at 0"));
        }
    }

    private static void require(boolean right, String what, Object value, String range) {
        if (!right) {
            throw new Refusal(
                    Fault.of("The " + what + " of a made-up county cannot be " + value, "Give a number from " + range));
        }
    }

    /** A county of Lancashire's size, six years up to 30 September 2026, one fault in a hundred rows, no gaming. */
    public static Specification usual() {
        return new Specification(
                Calibration.LANCASHIRE, 6, 1, 0.01, 0, List.of(), Profile.SINGLE_ASSESSMENT, Format.CSV, UNTIL);
    }

    public Specification withChildren(int number) {
        return new Specification(number, years, seed, errorRate, unreadableRate, gaming, profile, format, until);
    }

    public Specification withYears(int number) {
        return new Specification(children, number, seed, errorRate, unreadableRate, gaming, profile, format, until);
    }

    public Specification withSeed(long number) {
        return new Specification(children, years, number, errorRate, unreadableRate, gaming, profile, format, until);
    }

    public Specification withErrorRate(double rate) {
        return new Specification(children, years, seed, rate, unreadableRate, gaming, profile, format, until);
    }

    public Specification withUnreadableRate(double rate) {
        return new Specification(children, years, seed, errorRate, rate, gaming, profile, format, until);
    }

    /** As {@link Game#read} reads it. */
    public Specification withGaming(String text) {
        return new Specification(
                children, years, seed, errorRate, unreadableRate, Game.read(text), profile, format, until);
    }

    public Specification withProfile(Profile other) {
        return new Specification(children, years, seed, errorRate, unreadableRate, gaming, other, format, until);
    }

    public Specification withFormat(Format other) {
        return new Specification(children, years, seed, errorRate, unreadableRate, gaming, profile, other, until);
    }

    public Specification withUntil(LocalDate day) {
        return new Specification(children, years, seed, errorRate, unreadableRate, gaming, profile, format, day);
    }
}
