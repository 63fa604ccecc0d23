package org.sapwood.web.chart;

/** How wide text is in Arial, so that room can be kept for it before a browser has seen it. */
final class Letters {
    private static final int FIRST = ' ';

    /** Thousandths of the letter size, from space to tilde. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, //
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, //
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, //
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, //
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, //
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
    };

    private static final int LATIN_BEYOND = 667;
    private static final int WIDE = 1100;
    private static final int LAST_LATIN = 0x24F;

    /** Bold letters are wider by about this much; used for all text, so that there is always room enough. */
    private static final double ROOM = 1.08;

    private Letters() {}

    static double width(String text, double size) {
        return text.codePoints().map(Letters::width).sum() * size * ROOM / 1000;
    }

    /** As much of a text as fits, and at least one letter of it. */
    static String beginning(String text, double widest, double size) {
        int end = text.offsetByCodePoints(0, Math.min(1, text.codePointCount(0, text.length())));
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (width(text.substring(0, next), size) > widest) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    private static int width(int letter) {
        int place = letter - FIRST;
        if (place >= 0 && place < WIDTHS.length) {
            return WIDTHS[place];
        }
        return letter <= LAST_LATIN ? LATIN_BEYOND : WIDE;
    }
}
