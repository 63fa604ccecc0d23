package org.sapwood.records.cell;

/** Digits in a text, without regular expressions: this runs for every cell of an extract. */
final class Digits {
    private Digits() {}

    static boolean is(char character) {
        return character >= '0' && character <= '9';
    }

    /** Whether there is at least one character from {@code from} to {@code to}, and all are digits. */
    static boolean only(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return from < to;
    }

    static boolean only(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return from < to;
    }

    /** Whether the text ends in one or more zeros from {@code from} on, and nothing else. */
    static boolean zeros(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return from < text.length();
    }

    /** The number that the digits from {@code from} to {@code to} make; the caller has seen that they are few digits. */
    static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    static int number(byte[] bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
