package org.sapwood.engine.cube;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A tally as bytes: a checksum, then the counts as gaps between numbers that are not zero, then the stretches. Numbers take
 * seven bits a byte.
 */
final class CubeFile {
    private static final int MAGIC = 0x53415034;
    private static final int CHECKSUM = Long.BYTES;

    private CubeFile() {}

    static byte[] write(Tally tally) {
        Bytes out = new Bytes();
        out.all(ByteBuffer.allocate(Integer.BYTES).putInt(MAGIC).array());
        counts(tally.counts(), out);
        stretches(tally.persons(), out);
        stretches(tally.values(), out);
        byte[] body = out.written();
        return ByteBuffer.allocate(CHECKSUM + body.length)
                .putLong(checksum(body, 0))
                .put(body)
                .array();
    }

    /** @return empty when the bytes are not a tally that was written whole */
    static Optional<Tally> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < CHECKSUM + Integer.BYTES
                || in.getLong() != checksum(bytes, CHECKSUM)
                || in.getInt() != MAGIC) {
            return Optional.empty();
        }
        return Optional.of(new Tally(counts(in), stretches(in), stretches(in)));
    }

    private static long checksum(byte[] bytes, int from) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, bytes.length - from);
        return sum.getValue();
    }

    private static void counts(Counts counts, Bytes out) {
        out.number(counts.units());
        out.number(counts.months());
        int last = -1;
        for (int at = 0; at < counts.places(); at++) {
            if (counts.at(at) != 0) {
                out.number(at - last);
                out.number(counts.at(at));
                last = at;
            }
        }
        out.number(0);
    }

    private static Counts counts(ByteBuffer in) {
        Counts counts = new Counts(number(in), number(in));
        int at = -1;
        for (int gap = number(in); gap != 0; gap = number(in)) {
            at += gap;
            counts.set(at, number(in));
        }
        return counts;
    }

    private static void stretches(Optional<Stretches> stretches, Bytes out) {
        out.number(stretches.isPresent() ? 1 : 0);
        stretches.ifPresent(all -> {
            out.number(all.keys());
            for (int key = 0; key < all.keys(); key++) {
                byte[] text = all.key(key).getBytes(StandardCharsets.UTF_8);
                out.number(text.length);
                out.all(text);
                out.number(all.firstOf(key + 1) - all.firstOf(key));
                for (int stretch = all.firstOf(key); stretch < all.firstOf(key + 1); stretch++) {
                    out.number(all.unit(stretch));
                    out.number(all.from(stretch));
                    out.number(all.until(stretch));
                    out.number(all.outcome(stretch).slot());
                    out.number(all.cases(stretch));
                }
            }
        });
    }

    private static Optional<Stretches> stretches(ByteBuffer in) {
        if (number(in) == 0) {
            return Optional.empty();
        }
        Stretches.Builder all = new Stretches.Builder();
        for (int keys = number(in); keys > 0; keys--) {
            byte[] text = new byte[number(in)];
            in.get(text);
            String key = new String(text, StandardCharsets.UTF_8);
            for (int rows = number(in); rows > 0; rows--) {
                all.add(key, number(in), number(in), number(in), Counts.Of.at(number(in)), number(in));
            }
        }
        return Optional.of(all.build());
    }

    private static int number(ByteBuffer in) {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int part = in.get();
            number |= (part & 0x7F) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }
}
