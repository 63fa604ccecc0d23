package org.sapwood.web.chart;

/** Anything that grows: a curve that tapers from one width to another. */
record Bough(Spot from, Spot leaving, Spot arriving, Spot to, double width, double endWidth) {
    /** @param bend how far the controls reach, as a share of the distance */
    static Bough growing(Spot from, Spot along, Spot to, Spot into, double bend, double width, double endWidth) {
        double reach = to.minus(from).length() * bend;
        return new Bough(from, from.plus(along.unit(), reach), to.plus(into.unit(), -reach), to, width, endWidth);
    }

    Spot at(double share) {
        double rest = 1 - share;
        double a = rest * rest * rest;
        double b = 3 * rest * rest * share;
        double c = 3 * rest * share * share;
        double d = share * share * share;
        return new Spot(
                a * from.x() + b * leaving.x() + c * arriving.x() + d * to.x(),
                a * from.y() + b * leaving.y() + c * arriving.y() + d * to.y());
    }

    Spot direction(double share) {
        double before = Math.max(0, share - 0.02);
        double after = Math.min(1, share + 0.02);
        return at(after).minus(at(before)).unit();
    }

    double widthAt(double share) {
        return width + (endWidth - width) * share;
    }

    String outline() {
        Spot first = leaving.minus(from).unit().normal();
        Spot last = to.minus(arriving).unit().normal();
        Spot middle = arriving.minus(leaving).unit().normal();
        double third = widthAt(0.33) / 2;
        double twoThirds = widthAt(0.67) / 2;
        Spot early = first.plus(middle).unit();
        Spot late = last.plus(middle).unit();
        return "M" + from.plus(first, width / 2).written()
                + "C" + leaving.plus(early, third).written()
                + " " + arriving.plus(late, twoThirds).written()
                + " " + to.plus(last, endWidth / 2).written()
                + "L" + to.plus(last, -endWidth / 2).written()
                + "C" + arriving.plus(late, -twoThirds).written()
                + " " + leaving.plus(early, -third).written()
                + " " + from.plus(first, -width / 2).written()
                + "Z";
    }
}
