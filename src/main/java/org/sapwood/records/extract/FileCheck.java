package org.sapwood.records.extract;

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
 * One pass over the bytes of a text file before it is read: its hash, whether it is UTF-8, how it ends. Refuses what is
 * no text at all.
 *
 * @param tail the last bytes, line ends included
 */
public record FileCheck(SourceFile source, boolean isUtf8, String tail) {
    private static final int BUFFER = 1 << 16;
    private static final int TAIL = 4096;

    /**
     * @param name what to call the file in a refusal
     * @throws Refusal for an archive, a spreadsheet, another format by mistake, UTF-16, or a NUL byte
     */
    public static FileCheck of(Path file, String name) throws IOException {
        FileKind.refuseUnlessText(file, name);
        MessageDigest digest = sha256();
        Utf8 utf8 = new Utf8();
        byte[] buffer = new byte[BUFFER];
        byte[] tail = new byte[0];
        long bytes = 0;
        int line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(buffer, 0, BUFFER); read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
                digest.update(buffer, 0, read);
                utf8.check(buffer, read);
                line += refuseNul(buffer, read, line, name);
                bytes += read;
                tail = lastBytes(tail, buffer, read);
            }
        }
        SourceFile source = new SourceFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
        return new FileCheck(source, utf8.isValid(), new String(tail, java.nio.charset.StandardCharsets.ISO_8859_1));
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

    private static int refuseNul(byte[] buffer, int length, int line, String name) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            byte value = buffer[i];
            if (value == '\n') {
                lines++;
            } else if (value == 0) {
                throw new Refusal(Fault.in(
                        name,
                        line + lines,
                        "There is a NUL byte, so the file is not text or is damaged",
                        "Export it again as CSV or XML in UTF-8"));
            }
        }
        return lines;
    }

    private static byte[] lastBytes(byte[] before, byte[] buffer, int length) {
        int kept = Math.min(before.length, Math.max(0, TAIL - length));
        int added = Math.min(length, TAIL);
        byte[] tail = new byte[kept + added];
        System.arraycopy(before, before.length - kept, tail, 0, kept);
        System.arraycopy(buffer, length - added, tail, kept, added);
        return tail;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
