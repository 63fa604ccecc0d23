package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sapwood.web.frame.Words;

/** Messages in two languages. */
class WordsTest {
    private static final Pattern SAID = Pattern.compile("say\\(\"([a-z0-9.-]+)\"[,)]");
    private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

    @Test
    void whatIsNotTranslatedIsSaidInEnglishAndListed() {
        Set<String> missing = new TreeSet<>(keys(""));
        missing.removeAll(keys("_cy"));
        System.out.println("Not yet in Welsh: " + missing.size() + " of " + keys("").size() + " messages, " + missing);
        assertThat(missing)
                .allSatisfy(key -> assertThat(Words.welsh().say(key))
                        .isEqualTo(Words.english().say(key)));
        assertThat(Words.welsh().say("team")).isEqualTo("Tîm");
    }

    @Test
    void welshSaysNothingThatEnglishDoesNot() {
        assertThat(keys("")).containsAll(keys("_cy"));
    }

    @Test
    void welshHasTheSameGapsAsEnglish() {
        Properties english = messages("");
        Properties welsh = messages("_cy");
        assertThat(welsh.stringPropertyNames())
                .allSatisfy(key -> assertThat(gaps(welsh, key)).as(key).containsExactlyElementsOf(gaps(english, key)));
    }

    /** A single apostrophe, or one within a choice, would hide the gaps after it. */
    @Test
    void everyGapIsFilledInBothLanguages() {
        Object[] values = {7001, 7002, 7003, 7004, 7005, 7006};
        for (String language : List.of("", "_cy")) {
            Properties messages = messages(language);
            Words words = language.isEmpty() ? Words.english() : Words.welsh();
            assertThat(messages.stringPropertyNames())
                    .allSatisfy(
                            key -> assertThat(words.say(key, values)).as(key).doesNotContain("{", "}", "''"));
            assertThat(messages.values())
                    .allSatisfy(text ->
                            assertThat(text.toString().replace("''", "")).doesNotContain("'"));
        }
    }

    @Test
    void everyMessageThatATemplateSaysIsWritten() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            templates.filter(Files::isRegularFile).forEach(template -> {
                Matcher key = SAID.matcher(read(template));
                while (key.find()) {
                    said.add(key.group(1));
                }
            });
        }
        assertThat(said).hasSizeGreaterThan(30);
        assertThat(keys("")).containsAll(said);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> gaps(Properties messages, String key) {
        Set<String> gaps = new TreeSet<>();
        Matcher gap = GAP.matcher(messages.getProperty(key));
        while (gap.find()) {
            gaps.add(gap.group(1));
        }
        return gaps;
    }

    private static Set<String> keys(String language) {
        return messages(language).stringPropertyNames();
    }

    private static Properties messages(String language) {
        Properties messages = new Properties();
        for (String part : Words.PARTS) {
            String file = Words.FOLDER + part + language + ".properties";
            try (Reader in = new InputStreamReader(WordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                messages.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return messages;
    }
}
