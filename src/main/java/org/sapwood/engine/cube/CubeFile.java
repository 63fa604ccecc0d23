package org.sapwood.engine.cube;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A tally as bytes: a checksum, then the counts as gaps between cells that are not empty, then the stretches. Numbers take
 * seven bits a byte.
 */
final class CubeFile {
    private static final int MAGIC = 0x53415031;
    private static final int CHECKSUM = Long.BYTES;

    private CubeFile() {}

    static byte[] write(Tally tally) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(MAGIC);
            counts(tally.counts(), out);
            stretches(tally.persons(), out);
            stretches(tally.values(), out);
            byte[] body = bytes.toByteArray();
            ByteArrayOutputStream whole = new ByteArrayOutputStream(body.length + CHECKSUM);
            new DataOutputStream(whole).writeLong(checksum(body, 0));
            whole.write(body);
            return whole.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
    }

    /** @return empty when the bytes are not a tally that was written whole */
    static Optional<Tally> read(byte[] bytes) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            if (bytes.length < CHECKSUM || in.readLong() != checksum(bytes, CHECKSUM) || in.readInt() != MAGIC) {
                return Optional.empty();
            }
            return Optional.of(new Tally(counts(in), stretches(in), stretches(in)));
        } catch (IOException e) {
            throw new IllegalStateException("a cube with a good checksum ends too early", e);
        }
    }

    private static long checksum(byte[] bytes, int from) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, bytes.length - from);
        return sum.getValue();
    }

    private static void counts(Counts counts, DataOutput out) throws IOException {
        number(counts.units(), out);
        number(counts.months(), out);
        for (Counts.Of outcome : Counts.Of.values()) {
            int[] plane = counts.plane(outcome);
            int last = -1;
            for (int cell = 0; cell < plane.length; cell++) {
                if (plane[cell] != 0) {
                    number(cell - last, out);
                    number(plane[cell], out);
                    last = cell;
                }
            }
            number(0, out);
        }
    }

    private static Counts counts(DataInput in) throws IOException {
        Counts counts = new Counts(number(in), number(in));
        for (Counts.Of outcome : Counts.Of.values()) {
            int cell = -1;
            for (int gap = number(in); gap != 0; gap = number(in)) {
                cell += gap;
                counts.add(outcome, cell / counts.months(), cell % counts.months(), number(in));
            }
        }
        return counts;
    }

    private static void stretches(Optional<Stretches> stretches, DataOutput out) throws IOException {
        out.writeBoolean(stretches.isPresent());
        if (stretches.isEmpty()) {
            return;
        }
        number(stretches.get().all().size(), out);
        for (Stretches.Stretch stretch : stretches.get().all()) {
            number(stretch.unit(), out);
            number(stretch.from(), out);
            number(stretch.until(), out);
            out.writeUTF(stretch.key());
            out.writeByte(stretch.outcome().index());
            number(stretch.cases(), out);
        }
    }

    private static Optional<Stretches> stretches(DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        int size = number(in);
        List<Stretches.Stretch> all = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            int unit = number(in);
            int from = number(in);
            int until = number(in);
            String key = in.readUTF();
            Counts.Of outcome = Counts.Of.at(in.readByte());
            all.add(new Stretches.Stretch(unit, from, until, key, outcome, number(in)));
        }
        return Optional.of(new Stretches(all));
    }

    private static void number(int number, DataOutput out) throws IOException {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            out.writeByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int number(DataInput in) throws IOException {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int part = in.readByte();
            number |= (part & 0x7F) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }
}
