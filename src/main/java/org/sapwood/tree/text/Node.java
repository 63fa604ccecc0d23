package org.sapwood.tree.text;

import java.util.List;
import java.util.Map;

/** Keys and values before they have a meaning. Every scalar is text. */
sealed interface Node {
    Spot spot();

    /** What it is, for a sentence. */
    String inWords();

    record Text(Spot spot, String value) implements Node {
        @Override
        public String inWords() {
            return "a text";
        }
    }

    record Nothing(Spot spot) implements Node {
        @Override
        public String inWords() {
            return "empty";
        }
    }

    record Listing(Spot spot, List<Node> nodes) implements Node {
        @Override
        public String inWords() {
            return "a list";
        }
    }

    /** @param keys where each key stands */
    record Mapping(Spot spot, Map<String, Node> entries, Map<String, Spot> keys) implements Node {
        @Override
        public String inWords() {
            return "keys with values";
        }
    }
}
