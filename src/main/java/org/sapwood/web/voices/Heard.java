package org.sapwood.web.voices;

import java.util.List;
import org.sapwood.tree.thread.Voice;

/**
 * What is said and asked about what a page shows.
 *
 * @param ways what the viewer may say or ask there
 */
public record Heard(List<Voice> voices, List<Way> ways) {
    public Heard {
        voices = List.copyOf(voices);
        ways = List.copyOf(ways);
    }

    /** @param key of the message that says what it is */
    public record Way(String key, String address) {}

    /** A long text is read whole on its own page. */
    public static String shortened(String words) {
        return Subject.shortened(words);
    }
}
