package org.sapwood.briefing.team;

/** Words that people typed, with or without the stop at their end. */
final class Sentence {
    private Sentence() {}

    /** With a stop at the end, where there is none. */
    static String closed(String words) {
        String text = words.strip();
        boolean ends = text.isEmpty() || ".?!…:;\"”".indexOf(text.charAt(text.length() - 1)) >= 0;
        return ends ? text : text + ".";
    }

    /** Without a full stop at the end, to stand within another sentence. */
    static String open(String words) {
        String text = words.strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
