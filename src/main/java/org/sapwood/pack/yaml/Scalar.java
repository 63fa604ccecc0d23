package org.sapwood.pack.yaml;

/**
 * How a scalar stands in its file, to find the place of a part of it. Folding changes only white space, so the
 * n-th character that is not white is the same one in the value and in the file.
 */
public final class Scalar {
    /** The ways to write one. */
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        BLOCK
    }

    private final int[] file;
    private final int start;
    private final Style style;

    /** @param file the code points of the whole file; start is the index of the scalar's first one */
    Scalar(int[] file, int start, Style style) {
        this.file = file;
        this.start = start;
        this.style = style;
    }

    Spot at(String name, String value, int line, int column) {
        int wanted = solidBefore(value, line, column);
        int index = afterHeader();
        for (int seen = 0; index < file.length; index++) {
            if (Character.isWhitespace(file[index])) {
                continue;
            }
            if (isEscape(index)) {
                index++;
            }
            if (seen == wanted) {
                break;
            }
            seen++;
        }
        return place(name, Math.min(index, file.length));
    }

    private static int solidBefore(String value, int line, int column) {
        int solid = 0;
        int atLine = 1;
        int atColumn = 1;
        for (int point : value.codePoints().toArray()) {
            if (atLine > line || (atLine == line && atColumn >= column)) {
                break;
            }
            if (!Character.isWhitespace(point)) {
                solid++;
            }
            atColumn = point == '\n' ? 1 : atColumn + 1;
            atLine = point == '\n' ? atLine + 1 : atLine;
        }
        return solid;
    }

    private int afterHeader() {
        return switch (style) {
            case PLAIN -> start;
            case SINGLE_QUOTED, DOUBLE_QUOTED -> start + 1;
            case BLOCK -> {
                int index = start;
                while (index < file.length && file[index] != '\n') {
                    index++;
                }
                yield index;
            }
        };
    }

    /** True for the first half of {@code ''} in single quotes, and for the backslash in double quotes. */
    private boolean isEscape(int index) {
        return (style == Style.DOUBLE_QUOTED && file[index] == '\\')
                || (style == Style.SINGLE_QUOTED
                        && file[index] == '\''
                        && index + 1 < file.length
                        && file[index + 1] == '\'');
    }

    private Spot place(String name, int index) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < index; i++) {
            column = file[i] == '\n' ? 1 : column + 1;
            line = file[i] == '\n' ? line + 1 : line;
        }
        return new Spot(name, line, column);
    }
}
