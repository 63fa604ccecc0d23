package org.sapwood.pack.yaml;

import java.util.List;
import java.util.Map;

/** A part of a YAML file. Every scalar is text: what it means is decided by the key that it stands under. */
public sealed interface Item {
    Spot spot();

    /** What it is, for a sentence: {@code a text}, {@code a list}, {@code keys and values}. */
    String inWords();

    /** @param plain true when it stands without quotation marks, so that nothing at all can mean "missing" */
    record Text(Spot spot, String value, boolean plain, Scalar written) implements Item {
        @Override
        public String inWords() {
            return "a text";
        }

        /** The place in the file of a place in the value; both begin at line 1, column 1. */
        public Spot at(int line, int column) {
            return written.at(spot.file(), value, line, column);
        }
    }

    record Listing(Spot spot, List<Item> items) implements Item {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public String inWords() {
            return "a list";
        }
    }

    /** @param entries by key, in the order of the file */
    record Mapping(Spot spot, Map<String, Entry> entries) implements Item {
        @Override
        public String inWords() {
            return "keys with values";
        }
    }

    record Entry(Spot key, Item value) {}
}
