package org.sapwood.web.chart;

/** A place or a direction on a drawing. */
record Spot(double x, double y) {
    static Spot towards(double degrees) {
        return new Spot(Math.cos(Math.toRadians(degrees)), -Math.sin(Math.toRadians(degrees)));
    }

    Spot plus(Spot other) {
        return new Spot(x + other.x, y + other.y);
    }

    Spot plus(Spot direction, double length) {
        return new Spot(x + direction.x * length, y + direction.y * length);
    }

    Spot minus(Spot other) {
        return new Spot(x - other.x, y - other.y);
    }

    double length() {
        return Math.hypot(x, y);
    }

    /** Of length one; upwards where there is no direction. */
    Spot unit() {
        double length = length();
        return length < 1e-9 ? new Spot(0, -1) : new Spot(x / length, y / length);
    }

    Spot normal() {
        return new Spot(-y, x);
    }

    /** Clockwise on the screen. */
    Spot turned(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new Spot(x * cos - y * sin, x * sin + y * cos);
    }

    double degrees() {
        return Math.toDegrees(Math.atan2(y, x));
    }

    String written() {
        return Svg.number(x) + " " + Svg.number(y);
    }
}
