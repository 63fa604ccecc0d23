package org.sapwood.document;

import java.util.List;

/**
 * A document in one language.
 *
 * @param language as in HTML, such as {@code en}
 * @param subject one sentence that says what it is
 */
public record Document(String language, String title, String subject, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }
}
