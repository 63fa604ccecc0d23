package org.sapwood.records.intake;

/**
 * The keys met so far, each with the line of its row, in 16 bytes a slot. Keys are told apart by 96 bits of hash: among
 * ten million the chance of one mistaken pair is below 1 in 10^15.
 */
final class KeySet {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final long OTHER_FACTOR = 0xC2B2AE3D27D4EB4FL;
    private static final int SEPARATOR = 0x1F;

    /** A slot is two: the first hash, then the second hash above the line; no line, no key. */
    private long[] slots = new long[2048];

    private int size;
    private long first;
    private long second;

    /** Begins a key. */
    void begin() {
        first = FACTOR;
        second = 1;
    }

    /** Adds a part of the key; parts come in the same order for every key. */
    void add(byte[] bytes, int from, int to) {
        long one = first;
        long other = second;
        for (int i = from; i < to; i++) {
            one = (one ^ bytes[i]) * FACTOR;
            other = (other + bytes[i]) * OTHER_FACTOR;
            other ^= other >>> 29;
        }
        first = mixed(one ^ SEPARATOR);
        second = mixed(other + SEPARATOR);
    }

    /** The line of the first row with the key, or 0 when the key is new; then {@code line} is kept. */
    int firstLine(int line) {
        if (size * 3L > slots.length) {
            grow();
        }
        return put(first, second << 32 | line);
    }

    private int put(long hash, long secondAndLine) {
        int mask = slots.length - 2;
        int slot = (int) (hash << 1) & mask;
        while (slots[slot + 1] != 0) {
            if (slots[slot] == hash && slots[slot + 1] >>> 32 == secondAndLine >>> 32) {
                return (int) slots[slot + 1];
            }
            slot = (slot + 2) & mask;
        }
        slots[slot] = hash;
        slots[slot + 1] = secondAndLine;
        size++;
        return 0;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        size = 0;
        for (int slot = 0; slot < old.length; slot += 2) {
            if (old[slot + 1] != 0) {
                put(old[slot], old[slot + 1]);
            }
        }
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
