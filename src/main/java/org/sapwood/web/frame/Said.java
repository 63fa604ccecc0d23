package org.sapwood.web.frame;

import java.time.LocalDate;
import java.util.Arrays;

/** A text that is said in the language of whoever reads it. */
@FunctionalInterface
public interface Said {
    String in(Words words);

    /** What somebody wrote, or a name: the same in every language. */
    static Said as(String text) {
        return _ -> text;
    }

    /** @param gaps texts, numbers, days, and others that are said in the reader's language */
    static Said of(String key, Object... gaps) {
        return words -> words.say(
                key, Arrays.stream(gaps).map(gap -> filled(gap, words)).toArray());
    }

    private static Object filled(Object gap, Words words) {
        return switch (gap) {
            case Said said -> said.in(words);
            case LocalDate day -> words.date(day);
            default -> gap;
        };
    }
}
