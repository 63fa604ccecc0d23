package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static Set<String> keys(String language) {
        Properties messages = new Properties();
        for (String part : Words.PARTS) {
            String file = Words.FOLDER + part + language + ".properties";
            try (Reader in = new InputStreamReader(WordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                messages.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return messages.stringPropertyNames();
    }
}
