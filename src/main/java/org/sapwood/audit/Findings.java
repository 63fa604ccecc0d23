package org.sapwood.audit;

import java.util.ArrayList;
import java.util.List;

/** Sentences, of which the first are kept and the others counted. */
final class Findings {
    private static final int MOST = 20;

    private final List<String> sentences = new ArrayList<>();
    private long more;

    void add(String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        } else {
            more++;
        }
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        if (more > 0) {
            all.add("There are " + more + " more findings like these.");
        }
        return all;
    }
}
