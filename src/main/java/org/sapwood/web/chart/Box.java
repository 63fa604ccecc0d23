package org.sapwood.web.chart;

/** Room that something takes up. */
record Box(double left, double top, double right, double bottom) {
    static Box around(Spot middle, double width, double height) {
        return new Box(
                middle.x() - width / 2, middle.y() - height / 2, middle.x() + width / 2, middle.y() + height / 2);
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(Spot spot) {
        return left < spot.x() && spot.x() < right && top < spot.y() && spot.y() < bottom;
    }

    boolean isWithin(double width, double height) {
        return left >= 0 && top >= 0 && right <= width && bottom <= height;
    }

    double overlap(Box other) {
        double wide = Math.min(right, other.right) - Math.max(left, other.left);
        double tall = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return wide > 0 && tall > 0 ? wide * tall : 0;
    }
}
