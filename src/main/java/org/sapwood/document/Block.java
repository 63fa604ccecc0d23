package org.sapwood.document;

import java.util.List;

/** What stands under each other in a document. */
public sealed interface Block {
    /** @param level 1 for the title of the whole, 2 for its parts, 3 for theirs */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("A heading has level 1 to 3, not " + level);
            }
        }
    }

    record Paragraph(Text text) implements Block {}

    record Bullets(List<Text> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Terms with what is said about each. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** @param lines one under the other */
    record Fact(String term, List<Text> lines) {
        public Fact {
            lines = List.copyOf(lines);
        }
    }

    /** @param rows each as long as the columns; the first cell of a row says what the row is about */
    record Table(String caption, List<Column> columns, List<List<Text>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Text> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "A row of " + caption + " has " + row.size() + " cells, not " + columns.size());
                }
            }
        }
    }

    /** @param numeric whether its cells are figures */
    record Column(String heading, boolean numeric) {}
}
