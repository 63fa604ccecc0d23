package org.sapwood.web.form;

import java.util.List;
import java.util.Map;
import org.sapwood.web.frame.Said;
import org.sapwood.web.frame.Words;

/** Answers that no check of their shape can find wrong, and whoever reads them does: shown at their questions. */
public final class WrongAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /** @param sentences what is wrong and what to do, by the name of the question */
    public WrongAnswer(Map<String, String> sentences) {
        super(String.join(" ", sentences.values()));
        this.mistakes = sentences.entrySet().stream()
                .map(entry -> Mistake.said(entry.getKey(), Said.as(entry.getValue())))
                .toList();
    }

    /** @param sentence what is wrong and what to do, in the language of whoever reads it */
    public WrongAnswer(String field, Said sentence) {
        super(sentence.in(Words.english()));
        this.mistakes = List.of(Mistake.said(field, sentence));
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}
