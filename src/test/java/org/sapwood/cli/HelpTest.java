package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command explains itself, with an example that begins with its own name. */
class HelpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "generate",
                "load",
                "loads",
                "diff",
                "measure",
                "cases",
                "why",
                "explain",
                "rules",
                "pack check",
                "pack schema",
                "audit verify",
                "audit checkpoint",
                "tree check",
                "tree import",
                "tree export",
                "briefing",
                "digest",
                "bench",
                "doctor"
            })
    void everyCommandHasAnExample(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.add("--help");
        Ran ran = Ran.of(words);

        assertThat(ran.code()).isZero();
        assertThat(ran.messages()).isEmpty();
        assertThat(ran.lines()).anyMatch(line -> line.startsWith("Example:  sapwood " + command));
        assertThat(ran.lines().stream()
                        .dropWhile(line -> !line.startsWith("Example:"))
                        .takeWhile(line -> !line.isBlank()))
                .allMatch(
                        line -> !line.replaceAll("\"[^\"]*\"", "").matches(".*[;&|<>*].*"),
                        "can be pasted into a shell");
    }

    @Test
    void theProgramListsItsCommands() {
        Ran ran = Ran.of("--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("demo", "generate", "load", "loads", "diff", "measure", "cases", "why");
        assertThat(ran.out()).contains("explain", "rules", "pack", "bench", "doctor", "Begin with:  sapwood demo");
        assertThat(Ran.of("tree", "--help").out()).contains("check", "import", "export", "Example:");
        assertThat(Ran.of("pack", "--help").out()).contains("check", "schema", "Example:");
    }
}
