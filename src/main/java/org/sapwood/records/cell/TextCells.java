package org.sapwood.records.cell;

/** Free text and codes: kept as they are. */
final class TextCells extends CellReader {
    @Override
    String clean(String value) {
        return value.indexOf('\ufffd') >= 0 ? unreadable(Problem.LOST_CHARACTER) : value;
    }

    @Override
    boolean isClean(byte[] bytes, int from, int to) {
        return isPlain(bytes, from, to);
    }
}
