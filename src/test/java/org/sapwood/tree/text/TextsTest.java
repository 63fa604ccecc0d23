package org.sapwood.tree.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.Samples;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;

/** Items as JSON and YAML and back, strictly. */
class TextsTest {
    private static final String FAULTY = """
            priorites: []
            expectations:
              - id: Heard
                of: publik
                words: ""
                evidence: A survey
                since: 31 March
              - id: safe
                of: carers
                wrods: We want to be told
                words: We want to be told
                evidence: A meeting
                since: 2026-02-30
                standing: accepted
            team_plans:
              - {id: safe, team: T101, year: 2026/28, manager: Ann}
            """;

    static List<String> hostile() {
        return List.of(
                "'; drop table tree.version; --",
                "<script>alert(\"1\")</script>",
                "null",
                "~",
                "yes",
                "- a: b # c",
                "{\"a\": [1]}",
                "&anchor *alias !tag %percent @at `tick`",
                " spaces at both ends ",
                "two\nlines\r\nand\ttabs",
                "a colon: and a # hash",
                "ends with a colon:",
                "\u0001\u001b[31m\u007f\u0085\u00a0\u2028\u2029\ufeff\ufffe",
                "עברית العربية \u202e backwards",
                "Zażółć gęślą jaźń 👩‍👩‍👧‍👦 𝒜",
                "1e3",
                "2026-09-30",
                "0x1F",
                "\\u0000 \\n \\",
                "x".repeat(20_000),
                "$(rm -rf /) ${jndi:ldap://x}",
                "=cmd|'/c calc'!A1");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void everyTextOfEveryKindComesBackAsItWas(String text) {
        Map<String, Item> items = new LinkedHashMap<>();
        Samples.full(text).forEach((kind, item) -> {
            assertThat(Bodies.read(kind, Bodies.write(item))).isEqualTo(item);
            Bodies.check(item);
            items.put(kind.prefix(), item);
        });
        TreeYaml yaml = new TreeYaml();
        yaml.read("tree.yaml", TreeYaml.write(items));
        assertThat(yaml.items()).isEqualTo(items);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void textsThatCannotBeKeptAreRefusedInASentence(Kind kind) {
        for (String text : List.of("", " \n", "a\0b", "half \ud83d of a pair", "x".repeat(20_001))) {
            Item item = Samples.full(text).get(kind);
            assertThatThrownBy(() -> Bodies.check(item))
                    .isInstanceOf(Refusal.class)
                    .hasMessageMatching("(?s).*(is blank|is not one|characters long).*");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aMissingFieldOrAnUnknownWordInTheDatabaseFailsLoudly(Kind kind) {
        String json = Bodies.write(Samples.full("text").get(kind));
        String first = json.substring(2, json.indexOf('"', 2));
        assertThatThrownBy(() -> Bodies.read(kind, json.replaceFirst(first, first + "_of_old")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no " + first)
                .hasMessageContaining("has no key " + first + "_of_old");
    }

    /** Wherever in a file a picture stands: a reader that takes a file in pieces could cut it in two. */
    @Test
    void aCharacterOfTwoHalvesIsReadWhereverItStands() {
        for (int before = 1000; before < 1060; before++) {
            Item item = Samples.full("x".repeat(before) + "\ud83d\ude00").get(Kind.LESSON);
            TreeYaml yaml = new TreeYaml();
            yaml.read("tree.yaml", TreeYaml.write(Map.of("one", item)));
            assertThat(yaml.items()).containsEntry("one", item);
        }
    }

    @Test
    void anUnknownWordOfAClosedListFailsLoudly() {
        String json = Bodies.write(Samples.full("text").get(Kind.EXPECTATION));
        assertThatThrownBy(() -> Bodies.read(Kind.EXPECTATION, json.replace("\"declined\"", "\"forgotten\"")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("standing is \"forgotten\"");
    }

    @Test
    void everyFaultOfAFileNamesItsLineAndItsCure() {
        TreeYaml yaml = new TreeYaml();
        yaml.read("tree/roots.yaml", FAULTY);
        assertThatThrownBy(yaml::items)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::sentence)
                                .containsExactlyInAnyOrder(
                                        "tree/roots.yaml, line 1, column 1: a tree has no key priorites. Did you mean priorities?",
                                        "tree/roots.yaml, line 3, column 9: an expectation has an id that is none. Give it an id of"
                                                + " lower-case letters, digits and hyphens.",
                                        "tree/roots.yaml, line 4, column 9: of is \"publik\", not one of its words. Did you mean"
                                                + " public?",
                                        "tree/roots.yaml, line 5, column 12: words is blank. Write something, or leave the key out where"
                                                + " it may be left out.",
                                        "tree/roots.yaml, line 7, column 12: since is \"31 March\", not a date. Write year-month-day,"
                                                + " such as 2026-03-31.",
                                        "tree/roots.yaml, line 3, column 5: an expectation has no standing. Add standing: and its"
                                                + " value.",
                                        "tree/roots.yaml, line 10, column 5: an expectation has no key wrods. Did you mean words?",
                                        "tree/roots.yaml, line 13, column 12: since is \"2026-02-30\", not a day of the calendar. Look up"
                                                + " the month's last day.",
                                        "tree/roots.yaml, line 16, column 10: the id safe is already used in tree/roots.yaml, line 8."
                                                + " Give one of the two another id.",
                                        "tree/roots.yaml, line 16, column 34: year is not a financial year. Write it as 2026/27."));
    }

    @Test
    void whatIsNotYamlOrNotATreeIsSaid() {
        Map<String, String> cases = Map.of(
                "a: [", "this is not YAML",
                "- a", "not keys with values",
                "", "the file is empty",
                "a: &x b", "anchors",
                "a: !!int 3", "tags",
                "a: 1\na: 2", "already there on line 1",
                "priorities: text", "not a list",
                "priorities: [text]", "not keys with values",
                "a: 1\n---\nb: 2", "second document");
        cases.forEach((text, message) -> {
            TreeYaml yaml = new TreeYaml();
            yaml.read("x.yaml", text);
            assertThatThrownBy(yaml::items).as(text).isInstanceOf(Refusal.class).hasMessageContaining(message);
        });
    }
}
