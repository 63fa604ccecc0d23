package org.sapwood.web.form;

import java.util.List;
import java.util.Map;

/** Answers that no check of their shape can find wrong, and whoever reads them does: shown at their questions. */
public final class WrongAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /** @param sentences what is wrong and what to do, by the name of the question */
    public WrongAnswer(Map<String, String> sentences) {
        super(String.join(" ", sentences.values()));
        this.mistakes = sentences.entrySet().stream()
                .map(entry -> Mistake.said(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}
