package org.sapwood.records.cell;

/**
 * Ids are text: leading zeros stay. An id that went through a number type comes out as {@code 123.0} and loses its
 * tail, so that it meets the same id elsewhere; one that a spreadsheet rounded ({@code 1.23E+11}) is lost.
 */
final class IdCells extends CellReader {
    @Override
    String clean(String value) {
        if (value.indexOf('\ufffd') >= 0) {
            return unreadable(Problem.LOST_CHARACTER);
        }
        int point = value.indexOf('.');
        if (point <= 0 || !Digits.only(value, 0, point)) {
            return value;
        }
        if (Digits.zeros(value, point + 1)) {
            count(Coercion.NUMBER_AS_ID);
            return value.substring(0, point);
        }
        return isRounded(value, point) ? unreadable(Problem.ROUNDED_ID) : value;
    }

    @Override
    boolean isClean(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '.') {
                return false;
            }
        }
        return isPlain(bytes, from, to);
    }

    private static boolean isRounded(String value, int point) {
        int exponent = Math.max(value.indexOf("E+"), value.indexOf("e+"));
        return exponent > point
                && Digits.only(value, point + 1, exponent)
                && Digits.only(value, exponent + 2, value.length());
    }
}
