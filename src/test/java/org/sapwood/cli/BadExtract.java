package org.sapwood.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Something that somebody might load by mistake.
 *
 * @param as the layout that it is said to be
 * @param from what --from names, in the folder of the test
 * @param where file and line that the sentence must begin with
 * @param what words that say what is wrong
 * @param cure words that say what to do
 */
record BadExtract(String as, String from, Written file, String where, String what, String cure) {
    /** Writes the extract into a folder. */
    interface Written {
        void into(Path folder) throws IOException;
    }

    @Override
    public String toString() {
        return as + " " + where + what;
    }

    static BadExtract csv(String table, String text, String where, String what, String cure) {
        return csv(table, text.getBytes(StandardCharsets.UTF_8), where, what, cure);
    }

    static BadExtract csv(String table, byte[] bytes, String where, String what, String cure) {
        String file = table + ".csv";
        return new BadExtract(
                "ssd", "in", folder -> write(folder.resolve("in/" + file), bytes), file + where, what, cure);
    }

    static BadExtract file(String as, String file, byte[] bytes, String where, String what, String cure) {
        return new BadExtract(
                as,
                Path.of(file).getName(0).toString(),
                folder -> write(folder.resolve(file), bytes),
                where,
                what,
                cure);
    }

    static BadExtract file(String as, String file, String text, String where, String what, String cure) {
        return file(as, file, text.getBytes(StandardCharsets.UTF_8), where, what, cure);
    }

    static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    static byte[] zip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("table.csv"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }
}
