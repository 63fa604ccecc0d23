package org.sapwood.synthetic.setting;

/**
 * A team of the organisation.
 *
 * @param from first day; {@link Integer#MIN_VALUE} when it was always there
 * @param to first day on which it is no more; {@link Days#NEVER} when it stays
 * @param pace how much slower (above 0) or faster than others it works, all through the years: about -0.5 to 0.5
 */
public record Team(int index, String id, String name, String type, String district, int from, int to, double pace) {
    public boolean exists(int day) {
        return from <= day && day < to;
    }

    /** A rate between 0 and 1 as this team reaches it: odds fall by its pace. */
    public double reached(double rate) {
        double odds = rate / (1 - rate) * StrictMath.exp(-pace);
        return odds / (1 + odds);
    }
}
