package org.sapwood.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each block of {@code faulty-packs.txt} spoils the small pack in one way: a name, then files with lines to remove (-)
 * and to write in their place (+), or with all that the file then holds (!), then the sentences (=) that are shown.
 */
class FaultyPacksTest {
    private static final Path CASES = Path.of("src/test/resources/org/sapwood/pack/faulty-packs.txt");

    @TempDir
    private Path folder;

    static Stream<Block> blocks() throws IOException {
        return Stream.of(Files.readString(CASES).split("\n\n", -1)).map(Block::of);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void isRefusedWithASentence(Block block) throws IOException {
        Packs.copy(LoansPackTest.LOANS, folder);
        for (Change change : block.changes) {
            change.apply(folder);
        }

        assertThat(Packs.refused(folder, folder)).containsExactlyElementsOf(block.sentences);
    }

    private record Block(String name, List<Change> changes, List<String> sentences) {
        static Block of(String text) {
            List<Change> changes = new ArrayList<>();
            List<String> sentences = new ArrayList<>();
            String name = "";
            for (String line : text.lines().toList()) {
                String rest = line.length() > 2 ? line.substring(2) : "";
                switch (line.charAt(0)) {
                    case '#' -> name = rest;
                    case '=' -> sentences.add(rest);
                    case '-' -> changes.getLast().removed.add(rest);
                    case '+' -> changes.getLast().added.add(rest);
                    case '!' -> changes.getLast().whole.add(rest);
                    default -> changes.add(new Change(line, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                }
            }
            return new Block(name, changes, sentences);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private record Change(String file, List<String> removed, List<String> added, List<String> whole) {
        void apply(Path folder) throws IOException {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            if (!whole.isEmpty()) {
                Files.writeString(path, String.join("\n", whole) + "\n");
                return;
            }
            String before = Files.readString(path);
            String removing = String.join("\n", removed) + (added.isEmpty() ? "\n" : "");
            assertThat(before).contains(removing);
            int at = before.indexOf(removing);
            Files.writeString(
                    path,
                    before.substring(0, at) + String.join("\n", added) + before.substring(at + removing.length()));
        }
    }
}
