package org.sapwood.records.cell;

/** Whole numbers of up to 18 digits, with or without a sign; a tail of .0 is dropped. */
final class WholeNumberCells extends CellReader {
    private static final int MOST_DIGITS = 18;

    @Override
    String clean(String value) {
        int start = value.charAt(0) == '-' || value.charAt(0) == '+' ? 1 : 0;
        int point = value.indexOf('.');
        int end = point < 0 ? value.length() : point;
        if (!Digits.only(value, start, end) || end - start > MOST_DIGITS) {
            return unreadable(Problem.NOT_A_WHOLE_NUMBER);
        }
        if (point >= 0) {
            if (!Digits.zeros(value, point + 1)) {
                return unreadable(Problem.NOT_A_WHOLE_NUMBER);
            }
            count(Coercion.DECIMAL_AS_WHOLE);
        }
        return value.charAt(0) == '+' ? value.substring(1, end) : value.substring(0, end);
    }

    @Override
    boolean isClean(byte[] bytes, int from, int to) {
        return to - from <= MOST_DIGITS && Digits.only(bytes, from, to);
    }
}
