package org.sapwood.web.chart;

import java.util.List;

/**
 * The tree of knowledge: roots of expectation, priorities along the trunk, plans as branches, PIs as twigs, and leaves.
 * Where any twig is the reader's own, the others are dimmed.
 *
 * @param id unique in the page
 */
public record TreeDrawing(
        String id,
        String headline,
        String subtitle,
        List<Place> roots,
        List<Place> priorities,
        List<Branch> branches,
        Words words) {
    /**
     * Something with a page of its own.
     *
     * @param href a path within this site
     */
    public record Place(String name, String href) {
        public Place {
            boolean within = href.startsWith("/") && !href.startsWith("//") && !href.startsWith("/\\");
            if (!within && !href.startsWith("#")) {
                throw new IllegalArgumentException("\"" + href + "\" of \"" + name
                        + "\" leads out of this site: give a path that begins with / or #.");
            }
        }
    }

    public record Branch(Place place, List<Twig> twigs) {
        public Branch {
            twigs = List.copyOf(twigs);
        }
    }

    /** A PI. It is {@code own} where it is the reader's. */
    public record Twig(Place place, boolean own, List<Leaf> leaves) {
        public Twig {
            leaves = List.copyOf(leaves);
        }
    }

    public record Leaf(Place place, State state) {}

    /** What a leaf says; in the order in which leaves are shown when there are too many. */
    public enum State {
        CONCERN("concern"),
        IMPROVING("improving"),
        USUAL("usual"),
        NO_FIGURE("no-figure");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    public TreeDrawing {
        roots = List.copyOf(roots);
        priorities = List.copyOf(priorities);
        branches = List.copyOf(branches);
    }

    public Figure figure() {
        return new Figure(
                headline,
                subtitle,
                "<div class=\"tree-views\">"
                        + new TreePaint(this, TreeSize.WIDE).draw()
                        + new TreePaint(this, TreeSize.NARROW).draw()
                        + "</div>",
                TreeTable.of(this));
    }

    List<Twig> twigs() {
        return branches.stream().flatMap(branch -> branch.twigs().stream()).toList();
    }

    boolean hasOwn() {
        return twigs().stream().anyMatch(Twig::own);
    }
}
