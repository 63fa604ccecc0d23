package org.sapwood.pack.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of a scalar is found in the file, however the scalar is written. */
class ScalarTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "when: a = 1 and HERE > 2",
                "when: a = 1\n  and\n    HERE > 2",
                "when: >-\n  a = 1\n\n  and HERE > 2",
                "when: | # said so\n  a = 1\n  and HERE > 2\n",
                "when: 'a = ''x'' and HERE > 2'",
                "when: 'a = ''x''\n  and HERE > 2'",
                "when: \"a = \\\"x\\\" and HERE > 2\"",
                "{when: a = 1 and HERE > 2, because: \u00e9\ud83d\ude00}",
                "because: \ud83d\ude00\nwhen: a = '\ud83d\ude00' and HERE > 2"
            })
    void thePlaceInTheFileIsFound(String file) {
        Item.Text text = (Item.Text) YamlTree.read(new SourceText("f.yaml", file))
                .entries()
                .get("when")
                .value();
        String before = text.value().substring(0, text.value().indexOf("HERE"));
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');

        Spot spot = text.at(line, before.codePointCount(before.length() - column + 1, before.length()) + 1);

        assertThat(file.split("\n", -1)[spot.line() - 1]
                        .codePoints()
                        .skip(spot.column() - 1L)
                        .limit(4)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .isEqualTo("HERE");
    }
}
