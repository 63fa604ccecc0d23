package org.sapwood.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Library;
import org.sapwood.definition.Refusal;

/** What is remembered is what reading finds out, and it is remembered of the very same packs only. */
class PackMemoryTest {
    private static final String MEASURE = "measures/returned-10wd.yaml";

    @TempDir
    private Path folder;

    private Path pack;
    private Path kept;
    private PackMemory memory;

    @BeforeEach
    void copy() throws IOException {
        pack = folder.resolve("loans");
        kept = Files.createDirectories(folder.resolve("own"));
        memory = PackMemory.in(kept, "build 1");
        Packs.copy(LoansPackTest.LOANS, pack);
    }

    @Test
    void packsAreTheSameReadOrRemembered() throws IOException {
        for (List<Path> packs : List.of(List.of(pack), PackReader.foldersIn(Path.of("packs")))) {
            Library read = PackReader.read(packs);
            Library firstTime = PackReader.read(packs, memory);
            byte[] before = Files.readAllBytes(kept.resolve("packs"));
            Library remembered = PackReader.read(packs, memory);

            assertSame(firstTime, read);
            assertSame(remembered, read);
            assertThat(PackReader.layouts(packs, memory)).isEqualTo(read.layouts());
            assertThat(kept.resolve("packs")).hasBinaryContent(before);
            assertThat(kept.toFile().list()).containsExactly("packs");
        }
    }

    @Test
    void whatIsRememberedIsUsed() throws IOException {
        PackReader.read(List.of(pack), memory);
        Path sql = pack.resolve("populations/loans_open.sql");
        List<String> parsed = new ArrayList<>();
        Readings readings = memory.recall(
                        List.of(PackReader.read(List.of(pack)).packs().getFirst()))
                .orElseThrow();
        readings.get("loans population loans_open", () -> {
            parsed.add(sql.toString());
            throw new IllegalStateException();
        });
        assertThat(parsed).isEmpty();
    }

    @Test
    void aFaultThatComesLaterIsRefusedByEveryReader() throws IOException {
        PackReader.read(List.of(pack), memory);
        Packs.replace(pack, MEASURE, "numerator: working_days <= 10", "numerator: working_day <= 10");

        assertThatThrownBy(() -> PackReader.read(List.of(pack), memory))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("working_day");
        assertThatThrownBy(() -> PackReader.layouts(List.of(pack), memory))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("working_day");
    }

    @Test
    void aFileThatDoesNotBelongIsRefusedAlthoughThePackIsRemembered() throws IOException {
        PackReader.read(List.of(pack), memory);
        Files.writeString(pack.resolve("measures/notes.txt"), "later");

        assertThatThrownBy(() -> PackReader.layouts(List.of(pack), memory))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("notes.txt");
    }

    @Test
    void aFaultyPackIsNotRemembered() throws IOException {
        Packs.replace(pack, MEASURE, "numerator: working_days <= 10", "numerator: working_day <= 10");

        assertThatThrownBy(() -> PackReader.layouts(List.of(pack), memory)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> PackReader.layouts(List.of(pack), memory)).isInstanceOf(Refusal.class);
        assertThat(kept).isEmptyDirectory();
    }

    @Test
    void anotherBuildOfTheProgramRemembersNothing() {
        Library library = PackReader.read(List.of(pack), memory);

        assertThat(memory.recall(library.packs())).isPresent();
        assertThat(PackMemory.in(kept, "build 2").recall(library.packs())).isEmpty();
        assertThat(PackMemory.none().recall(library.packs())).isEmpty();
    }

    @Test
    void whatSomebodyChangedIsNotBelieved() throws IOException {
        Library library = PackReader.read(List.of(pack), memory);
        String text = Files.readString(kept.resolve("packs"));

        for (String changed : List.of(
                text.replaceFirst(":DATE", ":TEXT"),
                text.substring(0, text.length() / 2),
                text.substring(0, text.indexOf('\n') + 1),
                text.replaceFirst("^.", "x"),
                "\n",
                "")) {
            Files.writeString(kept.resolve("packs"), changed);
            assertThat(memory.recall(library.packs())).isEmpty();
            assertSame(PackReader.read(List.of(pack), memory), library);
        }
    }

    @Test
    void withoutAPlaceEverythingIsReadAgain() {
        PackMemory nowhere = PackMemory.in(folder.resolve("nowhere"), "build 1");

        assertSame(PackReader.read(List.of(pack), nowhere), PackReader.read(List.of(pack)));
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    private static void assertSame(Library one, Library other) {
        assertThat(one.packs()).isEqualTo(other.packs());
        assertThat(one.layouts()).isEqualTo(other.layouts());
        assertThat(one.relations()).isEqualTo(other.relations());
        assertThat(one.populations()).isEqualTo(other.populations());
        assertThat(one.measures()).isEqualTo(other.measures());
        assertThat(one.rules()).isEqualTo(other.rules());
        assertThat(one.codes()).isEqualTo(other.codes());
        assertThat(one.people()).isEqualTo(other.people());
    }
}
