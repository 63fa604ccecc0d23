package org.sapwood.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * SHA-256 over fields in order. Each field begins with its type, texts and bytes with their length, so that no two
 * different lists of fields give the same bytes.
 */
final class Canonical {
    static final HexFormat HEX = HexFormat.of();

    private static final byte ABSENT = 0;
    private static final byte TEXT = 1;
    private static final byte NUMBER = 2;
    private static final byte BYTES = 3;

    private final MessageDigest digest;

    /** @param what is hashed, so that no hash of one kind of thing is one of another */
    Canonical(String what) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
        text("sapwood audit 1 " + what);
    }

    Canonical text(String text) {
        return field(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    Canonical text(Optional<String> text) {
        return text.map(this::text).orElseGet(this::absent);
    }

    Canonical number(long number) {
        digest.update(NUMBER);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        return this;
    }

    Canonical number(Optional<Long> number) {
        return number.map(this::number).orElseGet(this::absent);
    }

    Canonical time(Instant time) {
        return number(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }

    Canonical bytes(String hex) {
        return field(BYTES, HEX.parseHex(hex));
    }

    private Canonical absent() {
        digest.update(ABSENT);
        return this;
    }

    private Canonical field(byte type, byte[] bytes) {
        digest.update(type);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
        return this;
    }

    /** In hexadecimal. */
    String hash() {
        return HEX.formatHex(digest.digest());
    }
}
