package org.sapwood.records.cell;

import java.util.Locale;

/** Yes or no, in whichever way the case system writes it; clean text is Y or N. */
final class FlagCells extends CellReader {
    @Override
    String clean(String value) {
        return switch (value) {
            case "Y", "N" -> value;
            case "1", "1.0" -> flag(true, Coercion.ONE_ZERO);
            case "0", "0.0" -> flag(false, Coercion.ONE_ZERO);
            default -> word(value);
        };
    }

    private String word(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "y" -> flag(true, Coercion.SMALL_LETTERS);
            case "n" -> flag(false, Coercion.SMALL_LETTERS);
            case "true", "t" -> flag(true, Coercion.TRUE_FALSE);
            case "false", "f" -> flag(false, Coercion.TRUE_FALSE);
            case "yes" -> flag(true, Coercion.YES_NO);
            case "no" -> flag(false, Coercion.YES_NO);
            default -> unreadable(Problem.NOT_A_FLAG);
        };
    }

    private String flag(boolean yes, Coercion coercion) {
        count(coercion);
        return yes ? "Y" : "N";
    }

    @Override
    boolean isClean(byte[] bytes, int from, int to) {
        return to - from == 1 && (bytes[from] == 'Y' || bytes[from] == 'N');
    }
}
