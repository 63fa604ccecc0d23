package org.sapwood.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be, or are made to hurt. */
class HostileFilesTest {
    @TempDir
    private Path folder;

    private Path codes;

    @BeforeEach
    void copy() throws IOException {
        Packs.copy(LoansPackTest.LOANS, folder);
        codes = folder.resolve("codes/kinds.yaml");
    }

    @Test
    void aScalarOfFourMegabytesIsNotEvenParsed() throws IOException {
        Files.writeString(codes, "codes: kinds\ntitle: " + "x".repeat(4 << 20) + "\nvalues: {A: B}\n");

        assertThat(Packs.refused(folder, folder))
                .containsExactly(
                        "codes/kinds.yaml: the file is larger than 1024 KB, the most that is read. Split it, or"
                                + " look whether something was pasted into it by mistake.");
    }

    @Test
    void deepNestingIsRefusedWhereItBegins() throws IOException {
        Files.writeString(codes, "codes: kinds\ntitle: Kinds\nvalues: " + "[".repeat(200_000) + "\n");

        assertThat(Packs.refused(folder, folder))
                .containsExactly("codes/kinds.yaml, line 3, column 20: this is nested deeper than any definition needs."
                        + " Remove levels.");
    }

    @Test
    void deepNestingByIndentationIsRefused() throws IOException {
        StringBuilder text = new StringBuilder("codes: kinds\ntitle: Kinds\nvalues:\n");
        for (int depth = 1; depth < 600; depth++) {
            text.append(" ".repeat(depth)).append("a:\n");
        }
        Files.writeString(codes, text);

        assertThat(Packs.refused(folder, folder))
                .containsExactly("codes/kinds.yaml, line 14, column 12: this is nested deeper than any definition"
                        + " needs. Remove levels.");
    }

    @Test
    void aCompressedFileIsNamedAsSuch() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(codes));
        }
        Files.write(codes, packed.toByteArray());

        assertThat(Packs.refused(folder, folder))
                .containsExactly("codes/kinds.yaml: the file is compressed, not text. Unpack it first.");
    }

    @Test
    void anotherEncodingIsRefused() throws IOException {
        Files.write(codes, "codes: kinds\ntitle: Caf\u00e9\nvalues: {A: B}\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Packs.refused(folder, folder))
                .containsExactly("codes/kinds.yaml: the file is not UTF-8 text. Save it with the encoding UTF-8.");
    }

    @Test
    void controlCharactersAreRefused() throws IOException {
        Files.writeString(codes, "codes: kinds\ntitle: Kin\u0000ds\nvalues: {A: B}\n");

        assertThat(Packs.refused(folder, folder))
                .containsExactly(
                        "codes/kinds.yaml: the file holds a character that is not text. Remove it and type it anew.");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Files.delete(codes);
        Files.createSymbolicLink(
                codes, LoansPackTest.LOANS.resolve("codes/kinds.yaml").toAbsolutePath());

        assertThat(Packs.refused(folder, folder))
                .containsExactly("codes/kinds.yaml: the file is a link. Put the file itself into the pack.");
    }

    @Test
    void aFolderWithoutAPackIsRefused() throws IOException {
        Files.delete(folder.resolve("pack.yaml"));

        assertThat(Packs.refused(folder, folder))
                .containsExactly("pack.yaml: the folder has no pack.yaml. Name the folder of a pack.");
        assertThat(Packs.refused(folder, folder.resolve("nowhere")))
                .containsExactly("nowhere: the pack cannot be read. Name a folder that holds a pack.yaml.");
    }
}
