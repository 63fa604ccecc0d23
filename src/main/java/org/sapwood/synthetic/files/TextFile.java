package org.sapwood.synthetic.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of UTF-8 text through a buffer of its own; nearly all of the text is ASCII. */
final class TextFile implements Closeable {
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 15];
    private int filled;

    TextFile(Path file) {
        try {
            Files.createDirectories(file.getParent());
            this.out = Files.newOutputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(char ascii) {
        if (filled == buffer.length) {
            flush();
        }
        buffer[filled++] = (byte) ascii;
    }

    /** Writes a text of plain ASCII unless a letter forbids it; then nothing is written and the answer is false. */
    boolean writeUnless(String text, Forbidden forbidden) {
        int length = text.length();
        if (length > buffer.length - filled) {
            flush();
        }
        if (length > buffer.length) {
            return false;
        }
        int at = filled;
        for (int i = 0; i < length; i++) {
            char letter = text.charAt(i);
            if (letter >= 128 || forbidden.is(letter)) {
                return false;
            }
            buffer[at++] = (byte) letter;
        }
        filled = at;
        return true;
    }

    /** A letter that cannot stand as it is. */
    interface Forbidden {
        boolean is(char letter);
    }

    void write(String text) {
        int length = text.length();
        if (length > buffer.length - filled) {
            flush();
        }
        if (length > buffer.length) {
            writeBytes(text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        for (int i = 0; i < length; i++) {
            char letter = text.charAt(i);
            if (letter >= 128) {
                writeBytes(text.substring(i).getBytes(StandardCharsets.UTF_8));
                return;
            }
            buffer[filled++] = (byte) letter;
        }
    }

    private void writeBytes(byte[] bytes) {
        flush();
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        try {
            out.write(buffer, 0, filled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
