package org.sapwood.records.intake;

/**
 * The keys met so far, each with the line of its row, in 16 bytes a slot. Keys are told apart by 96 bits of hash: among
 * ten million the chance of one mistaken pair is below 1 in 10^15.
 */
final class KeySet {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int SEPARATOR = 0x1F;

    private long[] hashes = new long[1024];
    private int[] seconds = new int[1024];
    private int[] lines = new int[1024];
    private int size;

    /** The line of the first row with this key, or 0 when the key is new; then {@code line} is kept. */
    int firstLine(String[] row, int[] keyColumns, int line) {
        long first = FACTOR;
        long second = 1;
        for (int column : keyColumns) {
            String value = row[column];
            for (int i = 0; i < value.length(); i++) {
                first = (first ^ value.charAt(i)) * FACTOR;
                second = (second + value.charAt(i)) * 0xC2B2AE3D27D4EB4FL;
                second ^= second >>> 29;
            }
            first = mixed(first ^ SEPARATOR);
            second = mixed(second + SEPARATOR);
        }
        if (size * 3L > hashes.length * 2L) {
            grow();
        }
        return put(first, (int) second, line);
    }

    private int put(long hash, int second, int line) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (lines[slot] != 0) {
            if (hashes[slot] == hash && seconds[slot] == second) {
                return lines[slot];
            }
            slot = (slot + 1) & mask;
        }
        hashes[slot] = hash;
        seconds[slot] = second;
        lines[slot] = line;
        size++;
        return 0;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldSeconds = seconds;
        int[] oldLines = lines;
        hashes = new long[oldHashes.length * 2];
        seconds = new int[hashes.length];
        lines = new int[hashes.length];
        size = 0;
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                put(oldHashes[i], oldSeconds[i], oldLines[i]);
            }
        }
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
