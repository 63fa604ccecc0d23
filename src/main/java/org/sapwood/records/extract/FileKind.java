package org.sapwood.records.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;

/** What a file is by its first bytes, whatever its name says. */
final class FileKind {
    private static final String UNPACK = "Unpack it and give the folder that holds the files";
    private static final String SAVE_AS_CSV = "Save each table as CSV (UTF-8), one file a table";
    private static final String PARQUET = "PAR1";
    private static final int SHORTEST_PARQUET = 12;

    private record Magic(String bytes, String what, String cure) {
        Fault fault(String name) {
            return Fault.in(name, 0, "The file is " + what, cure);
        }
    }

    private static final List<Magic> NOT_TEXT = List.of(
            new Magic("PK\u0003\u0004", "a zip archive or a spreadsheet", UNPACK + ", or save a spreadsheet as CSV"),
            new Magic("PK\u0005\u0006", "an empty zip archive", UNPACK),
            new Magic("\u001f\u008b", "packed with gzip", UNPACK),
            new Magic("BZh", "packed with bzip2", UNPACK),
            new Magic("\u00fd7zXZ", "packed with xz", UNPACK),
            new Magic("(\u00b5/\u00fd", "packed with zstd", UNPACK),
            new Magic("7z\u00bc\u00af", "a 7z archive", UNPACK),
            new Magic("Rar!", "a rar archive", UNPACK),
            new Magic("\u00d0\u00cf\u0011\u00e0", "a spreadsheet", SAVE_AS_CSV),
            new Magic("%PDF", "a PDF document", SAVE_AS_CSV),
            new Magic(PARQUET, "Parquet under the name of a text file", "Give it the ending .parquet"),
            new Magic("\u00ff\u00fe", "in UTF-16", "Save it as UTF-8"),
            new Magic("\u00fe\u00ff", "in UTF-16", "Save it as UTF-8"));

    private FileKind() {}

    /** What is wrong with a file that is an archive. */
    static Optional<Fault> archive(Path file, String name) throws IOException {
        String start = start(file);
        return NOT_TEXT.stream()
                .filter(magic -> magic.cure().startsWith(UNPACK) && start.startsWith(magic.bytes()))
                .map(magic -> magic.fault(name))
                .findFirst();
    }

    static void refuseUnlessText(Path file, String name) throws IOException {
        String start = start(file);
        for (Magic magic : NOT_TEXT) {
            if (start.startsWith(magic.bytes())) {
                throw new Refusal(magic.fault(name));
            }
        }
    }

    static void refuseUnlessParquet(Path file, String name) throws IOException {
        String start = start(file);
        if (!start.startsWith(PARQUET)) {
            throw new Refusal(Fault.in(name, 0, "The file is not Parquet", "Export it again, or name it .csv"));
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[PARQUET.length()];
            bytes.seek(Math.max(0, bytes.length() - end.length));
            bytes.readFully(end);
            boolean hasFooter = new String(end, StandardCharsets.ISO_8859_1).equals(PARQUET);
            if (bytes.length() < SHORTEST_PARQUET || !hasFooter) {
                throw new Refusal(Fault.in(
                        name, 0, "The Parquet file is cut off: its end is missing", "Copy or export it again"));
            }
        }
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
        }
    }
}
