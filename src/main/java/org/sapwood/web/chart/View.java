package org.sapwood.web.chart;

/** Each chart is drawn twice, for a page and for a phone, so that its words stay readable; the style sheet shows one. */
enum View {
    WIDE("wide", 760, 380, 15, 160, 6),
    NARROW("narrow", 360, 330, 14, 104, 5);

    private final String suffix;
    private final double width;
    private final double height;
    private final double letters;
    private final double margin;
    private final int steps;

    View(String suffix, double width, double height, double letters, double margin, int steps) {
        this.suffix = suffix;
        this.width = width;
        this.height = height;
        this.letters = letters;
        this.margin = margin;
        this.steps = steps;
    }

    String suffix() {
        return suffix;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double letters() {
        return letters;
    }

    /** The widest that labels beside the plot may be. */
    double margin() {
        return margin;
    }

    int steps() {
        return steps;
    }

    /** Begins a drawing that is one image to assistive technology, with a name and a description. */
    Svg begin(String id, String kind, double tall, String title, String description) {
        String key = id + "-" + suffix;
        return new Svg()
                .open(
                        "svg",
                        "class",
                        "chart chart-" + kind + " chart-" + suffix,
                        "viewBox",
                        "0 0 " + Svg.number(width) + " " + Svg.number(tall),
                        "role",
                        "img",
                        "aria-labelledby",
                        key + "-t " + key + "-d",
                        "focusable",
                        "false")
                .element("title", title, "id", key + "-t")
                .element("desc", description, "id", key + "-d");
    }

    static String both(String wide, String narrow, Words words) {
        return new Svg()
                .open("div", "class", "chart-views", "data-help", words.say("read.help"))
                .drawn(wide)
                .drawn(narrow)
                .close()
                .finish();
    }
}
