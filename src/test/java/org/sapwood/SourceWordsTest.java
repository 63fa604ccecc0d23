package org.sapwood;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is measured is in packs: the rooms that compute know no table, code or word of children's services, in names, texts
 * or comments.
 */
class SourceWordsTest {
    private static final Path SOURCE = Path.of("src/main/java/org/sapwood");
    private static final List<String> ROOMS = List.of("definition", "access", "sql", "pack", "engine", "briefing");

    /** The parts of a name as well: {@code openEpisodes}, {@code cla_episodes}, {@code SSDA903}. */
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\\d+");

    private static final Pattern FIELD = Pattern.compile("(child|referral|foster|placement|episode|assessment|adopt|"
            + "safeguard|kinship|carer|guardian|conference|leaver|parent(al|ing)|disabilit).*");

    private static final Set<String> CODES = Set.of(
            "cin", "cla", "lac", "icpc", "ehcp", "uasc", "nfa", "ssd", "ssda", "903", "47", "ofsted", "mash", "lado",
            "dfe");

    private static final Pattern TOGETHER =
            Pattern.compile("looked[\\s_-]*after|lookedafter|social[\\s_-]*(worker|care)|protection[\\s_-]*plan");

    @Test
    void theRoomsThatComputeKnowNoWordOfTheField() throws IOException {
        for (String room : ROOMS) {
            assertThat(fieldWords(SOURCE.resolve(room))).as(room).isEmpty();
        }
    }

    @Test
    void suchWordsAreFoundWhereTheyMayBe() throws IOException {
        assertThat(fieldWords(SOURCE.resolve("synthetic")))
                .anyMatch(found -> found.endsWith(": children"))
                .anyMatch(found -> found.endsWith(": lookedafter"))
                .anyMatch(found -> found.endsWith(": 903"))
                .anyMatch(found -> found.endsWith(": cin"));
    }

    private static List<String> fieldWords(Path room) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(room)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                search(file, file.getFileName().toString(), found);
                int number = 0;
                for (String line : Files.readAllLines(file)) {
                    number++;
                    search(Path.of(file + ", line " + number), line, found);
                }
            }
        }
        return found;
    }

    private static void search(Path where, String text, List<String> found) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT);
            if (CODES.contains(word) || FIELD.matcher(word).matches()) {
                found.add(where + ": " + word);
            }
        }
        Matcher together = TOGETHER.matcher(text.toLowerCase(Locale.ROOT));
        while (together.find()) {
            found.add(where + ": " + together.group());
        }
    }
}
