package org.sapwood.web.chart;

/** The tree for a page and the tree for a phone: two drawings, because a shrunk one cannot be read. */
enum TreeSize {
    WIDE("wide", 1280, 18, 440, 350, 32, 6, 300, 150),
    NARROW("narrow", 400, 14, 168, 205, 17, 3, 132, 130);

    private final String suffix;
    private final double width;
    private final double letters;
    private final double reach;
    private final double rise;
    private final double leaf;
    private final int mostLeaves;
    private final double sideText;
    private final double branchText;

    TreeSize(
            String suffix,
            double width,
            double letters,
            double reach,
            double rise,
            double leaf,
            int mostLeaves,
            double sideText,
            double branchText) {
        this.suffix = suffix;
        this.width = width;
        this.letters = letters;
        this.reach = reach;
        this.rise = rise;
        this.leaf = leaf;
        this.mostLeaves = mostLeaves;
        this.sideText = sideText;
        this.branchText = branchText;
    }

    String suffix() {
        return suffix;
    }

    double width() {
        return width;
    }

    double middle() {
        return width / 2;
    }

    double letters() {
        return letters;
    }

    /** Half the width of the crown. */
    double reach() {
        return reach;
    }

    /** Height of the crown above its middle. */
    double rise() {
        return rise;
    }

    /** Length of a leaf. */
    double leaf() {
        return leaf;
    }

    /** Leaves drawn on a twig; the rest are given as a number. */
    int mostLeaves() {
        return mostLeaves;
    }

    /** The widest that a priority beside the trunk may be. */
    double sideText() {
        return sideText;
    }

    /** The widest that a plan beside its branch may be; no word of a usual length is broken. */
    double branchText() {
        return branchText;
    }

    /** Lengths that grow with the drawing, given for the wide one. */
    double scaled(double length) {
        return length * (this == WIDE ? 1 : 0.5);
    }
}
