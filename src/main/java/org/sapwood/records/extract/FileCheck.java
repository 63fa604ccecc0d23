package org.sapwood.records.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;

/**
 * One pass over the bytes of a text file before it is read: its hash and whether it is UTF-8. Refuses what is no text
 * at all.
 */
public record FileCheck(SourceFile source, boolean isUtf8) {
    private static final int BUFFER = 1 << 16;

    /**
     * @param name what to call the file in a refusal
     * @throws Refusal for an archive, a spreadsheet, another format by mistake, UTF-16, or a NUL byte
     */
    public static FileCheck of(Path file, String name) throws IOException {
        FileKind.refuseUnlessText(file, name);
        MessageDigest digest = sha256();
        Utf8 utf8 = new Utf8();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(buffer, 0, BUFFER); read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
                digest.update(buffer, 0, read);
                boolean isPlain = isPlain(buffer, read);
                if (!isPlain) {
                    refuseNul(buffer, read, file, bytes, name);
                }
                if (!isPlain || utf8.isInsideCharacter()) {
                    utf8.check(buffer, read);
                }
                bytes += read;
            }
        }
        return new FileCheck(new SourceFile(name, bytes, HexFormat.of().formatHex(digest.digest())), utf8.isValid());
    }

    /** Whether all bytes are ASCII and none is NUL, as nearly always; then nothing else need look at them. */
    private static boolean isPlain(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] <= 0) {
                return false;
            }
        }
        return true;
    }

    /** The hash of a file, without looking at what it holds. */
    public static SourceFile hash(Path file, String name) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new SourceFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static void refuseNul(byte[] buffer, int length, Path file, long before, String name) throws IOException {
        for (int i = 0; i < length; i++) {
            if (buffer[i] == 0) {
                throw new Refusal(Fault.in(
                        name,
                        lineAt(file, before + i),
                        "There is a NUL byte, so the file is not text or is damaged",
                        "Export it again as CSV or XML in UTF-8"));
            }
        }
    }

    private static int lineAt(Path file, long position) throws IOException {
        int line = 1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (long at = 0; at < position; at++) {
                line += in.read() == '\n' ? 1 : 0;
            }
        }
        return line;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
