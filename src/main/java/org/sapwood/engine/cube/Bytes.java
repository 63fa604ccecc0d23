package org.sapwood.engine.cube;

import java.util.Arrays;

/** Bytes that are written one after the other. */
final class Bytes {
    private static final int MOST_OF_A_NUMBER = 5;

    private byte[] bytes = new byte[1 << 16];
    private int size;

    /** A whole number in seven bits a byte, the lowest first. */
    void number(int number) {
        room(MOST_OF_A_NUMBER);
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void all(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    byte[] written() {
        return Arrays.copyOf(bytes, size);
    }
}
