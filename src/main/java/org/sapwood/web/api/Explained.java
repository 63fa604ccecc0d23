package org.sapwood.web.api;

import java.util.List;
import org.sapwood.briefing.Explanation;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Library;

/** One headed paragraph of what a definition means. */
record Explained(String heading, String text) {
    static List<Explained> of(Library library, Definition definition) {
        return Explanation.of(library, definition).stream()
                .map(one -> new Explained(one.heading(), one.text()))
                .toList();
    }
}
