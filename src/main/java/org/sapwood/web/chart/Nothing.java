package org.sapwood.web.chart;

/** What is drawn where there is nothing to draw: it says so, rather than show an empty frame. */
final class Nothing {
    private static final double HEIGHT = 80;

    private Nothing() {}

    static String draw(View view, String id, String title, Words words) {
        String none = words.say("none");
        return view.begin(id, "none", HEIGHT, title, none)
                .empty("rect", "class", "empty", "x", 1.0, "y", 1.0, "width", view.width() - 2, "height", HEIGHT - 2)
                .element(
                        "text",
                        none,
                        "class",
                        "empty-word",
                        "text-anchor",
                        "middle",
                        "x",
                        view.width() / 2,
                        "y",
                        HEIGHT / 2 + view.letters() / 3)
                .close()
                .finish();
    }
}
