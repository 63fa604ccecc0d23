package org.sapwood.records.cell;

/** Numbers in digits with at most one point and an optional exponent; no words such as NaN. */
final class DecimalCells extends CellReader {
    @Override
    String clean(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (!Digits.is(character) && "+-.eE".indexOf(character) < 0) {
                return unreadable(Problem.NOT_A_NUMBER);
            }
        }
        try {
            double number = Double.parseDouble(value);
            return Double.isInfinite(number) ? unreadable(Problem.NOT_A_NUMBER) : Double.toString(number);
        } catch (NumberFormatException e) {
            return unreadable(Problem.NOT_A_NUMBER);
        }
    }

    @Override
    boolean isClean(byte[] bytes, int from, int to) {
        return false; // a number has many writings
    }
}
