package org.sapwood.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sapwood.web.chart.TreeDrawing.Branch;
import org.sapwood.web.chart.TreeDrawing.Leaf;
import org.sapwood.web.chart.TreeDrawing.Place;
import org.sapwood.web.chart.TreeDrawing.State;
import org.sapwood.web.chart.TreeDrawing.Twig;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What every drawing must be, whatever it shows. */
class StructureTest {
    private static final String HOSTILE =
            "</title><script>alert(1)</script>\" onload='x' style=\"a\" {0} & \u0000\uD800 ]]>";

    static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(Samples.charts());
        figures.add(Samples.sparkline("spark", 1));
        figures.add(TreeSamples.tree("t33", 7, 33, 0, 5).figure());
        figures.add(TreeSamples.tree("own", 6, 24, 9, 2).figure());
        figures.add(TreeSamples.tree("bare", 0, 0, 0, 2).figure());
        figures.addAll(hostile());
        return figures;
    }

    private static List<Figure> hostile() {
        YearMonth month = YearMonth.of(2026, 9);
        Series series = new Series(HOSTILE, List.of(Point.of(month, "9.5")));
        Place place = new Place(HOSTILE, "/'\"><script>");
        Twig twig = new Twig(place, true, List.of(new Leaf(place, State.CONCERN)));
        BarChart.Bar bar = new BarChart.Bar(HOSTILE, Optional.of(BigDecimal.ONE), HOSTILE, true);
        return List.of(
                LineChart.of("hl", HOSTILE, HOSTILE, Measured.COUNT, series, series)
                        .figure(),
                new Sparkline("hs", HOSTILE, Measured.COUNT, series, Optional.empty(), Words.english()).figure(),
                new Histogram(
                                "hh",
                                HOSTILE,
                                HOSTILE,
                                new TreeMap<>(java.util.Map.of(3, 2L)),
                                2,
                                HOSTILE,
                                Words.english())
                        .figure(),
                new BarChart("hb", HOSTILE, HOSTILE, Measured.COUNT, List.of(bar), Optional.empty(), Words.english())
                        .figure(),
                new TreeDrawing(
                                "ht",
                                HOSTILE,
                                HOSTILE,
                                List.of(place),
                                List.of(place),
                                List.of(new Branch(place, List.of(twig))),
                                Words.english())
                        .figure());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void worksUnderTheStrictestPolicy(Figure figure) {
        for (Drawn view : Drawn.views(figure)) {
            for (Element element : view.all()) {
                assertThat(element.getTagName()).isNotIn("script", "style", "foreignObject", "image", "use");
                for (String attribute : attributes(element)) {
                    assertThat(attribute).isNotEqualTo("style").doesNotStartWith("on");
                }
                assertThat(element.getAttribute("href")).doesNotContain(":");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void hasANameADescriptionAndRealText(Figure figure) {
        for (Drawn view : Drawn.views(figure)) {
            Element svg = view.styled(view.style().split(" ", -1)[0]).getLast();
            assertThat(svg.getAttribute("role")).isEqualTo(view.style().startsWith("tree") ? "group" : "img");
            List<String> ids = List.of(svg.getAttribute("aria-labelledby").split(" ", -1));
            assertThat(view.all().stream().map(each -> each.getAttribute("id"))).containsAll(ids);
            assertThat(view.all("title").getFirst().getTextContent()).isNotBlank();
            assertThat(view.all("desc").getFirst().getTextContent()).isNotBlank();
            if (!view.style().contains("spark")) {
                assertThat(view.all("text")).isNotEmpty();
            }
            assertThat(view.all("text")).noneMatch(text -> text.getTextContent().isBlank());
        }
    }

    @Test
    void uncommonPointsAreExplainedInSight() {
        Point usual = Point.of(YearMonth.of(2026, 8), "88");
        Point special = Point.of(YearMonth.of(2026, 9), "61").marked(Point.Mark.SPECIAL);
        assertThat(LineChart.of("u", "h", "Visits", Measured.PERCENT, new Series("x", List.of(usual)))
                        .figure()
                        .subtitle())
                .isEqualTo("Visits");
        assertThat(LineChart.of("u", "h", "Visits", Measured.PERCENT, new Series("x", List.of(usual, special)))
                        .figure()
                        .subtitle())
                .isEqualTo("Visits. Diamonds are outside the usual range");
    }

    @Test
    void aPointOfSeveralLinesSaysWhichLineItIsOf() {
        YearMonth month = YearMonth.of(2026, 9);
        Figure figure = LineChart.of(
                        "two",
                        "h",
                        "s",
                        Measured.PERCENT,
                        new Series("North", List.of(Point.of(month, "88.0"))),
                        new Series("South", List.of(Point.of(month, "61.5"))))
                .figure();
        for (Drawn view : Drawn.views(figure)) {
            assertThat(view.styled("point"))
                    .extracting(Node::getTextContent)
                    .containsExactly("September 2026, North: 88.0%", "September 2026, South: 61.5%");
            assertThat(view.all("desc").getFirst().getTextContent()).contains("Lowest, September 2026, South: 61.5%.");
        }
    }

    @Test
    void idsAreUniqueInAPageOfAll() {
        List<String> ids = figures().stream()
                .flatMap(figure -> Drawn.views(figure).stream())
                .flatMap(view -> view.all().stream())
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyValueThatCanBeReadIsInTheTable(Figure figure) {
        for (Drawn view : Drawn.views(figure)) {
            List<Element> points = Stream.concat(view.styled("point").stream(), view.styled("bar").stream())
                    .toList();
            for (Element point : points) {
                String said = point.getElementsByTagName("title").item(0).getTextContent();
                assertThat(figure.table().rows())
                        .as(said)
                        .anyMatch(row -> said.startsWith(readable(row.getFirst().replace(" (yours)", "")))
                                && row.stream()
                                        .skip(1)
                                        .filter(cell -> !cell.isEmpty())
                                        .map(StructureTest::readable)
                                        .anyMatch(said::contains));
            }
        }
    }

    @Test
    void everyTwigAndLeafOfTheTreeIsInItsTable() {
        TreeDrawing tree = TreeSamples.tree("all", 7, 33, 4, 5);
        String table = tree.figure().table().rows().toString();
        for (Twig twig : tree.twigs()) {
            assertThat(table).contains(twig.place().name());
            twig.leaves()
                    .forEach(leaf -> assertThat(table).contains(leaf.place().name() + ": "));
        }
    }

    @Test
    void hostileNamesStayText() {
        for (Figure figure : hostile()) {
            assertThat(figure.svg()).doesNotContain("<script").doesNotContain("\u0000");
            String title =
                    Drawn.views(figure).getFirst().all("title").getFirst().getTextContent();
            assertThat(title).isEqualTo(readable(HOSTILE));
        }
    }

    @Test
    void leavesAreOutOfTheTabOrderAndOnesOwnTwigIsIn() {
        for (Drawn view : Drawn.views(TreeSamples.tree("own", 6, 24, 9, 2).figure())) {
            assertThat(view.styled("leaf").stream()
                            .filter(leaf -> leaf.getTagName().equals("a")))
                    .isNotEmpty()
                    .allMatch(leaf -> leaf.getAttribute("tabindex").equals("-1"));
            assertThat(view.styled("leaves").getFirst().getAttribute("aria-hidden"))
                    .isEqualTo("true");
            List<String> reached = view.all("a").stream()
                    .filter(link -> link.getAttribute("tabindex").isEmpty())
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertThat(reached)
                    .containsExactlyInAnyOrder(
                            "/pi/9", "/plan/0", "/plan/1", "/plan/2", "/plan/3", "/plan/4", "/plan/5");
            assertThat(view.style()).contains("has-own");
            assertThat(view.styled("twig")).hasSize(24);
            assertThat(view.styled("twig").stream()
                            .filter(twig -> twig.getAttribute("class").contains("own")))
                    .hasSize(1);
        }
    }

    @Test
    void leavesBeyondTheRoomForThemAreCounted() {
        Place place = new Place("Visits", "/pi/1");
        List<Leaf> leaves = java.util.Collections.nCopies(20, new Leaf(place, State.USUAL));
        TreeDrawing tree = new TreeDrawing(
                "more",
                "h",
                "s",
                List.of(),
                List.of(),
                List.of(new Branch(place, List.of(new Twig(place, false, leaves)))),
                Words.english());
        for (Drawn view : Drawn.views(tree.figure())) {
            long drawn = view.styled("leaf").stream()
                    .filter(leaf -> leaf.getTagName().equals("a"))
                    .count();
            assertThat(drawn).isPositive();
            assertThat(view.all("tspan").getFirst().getTextContent()).isEqualTo("+" + (20 - drawn));
        }
    }

    @Test
    void whatCannotBeDrawnIsRefusedWithAReason() {
        Series line = Samples.series("x", 3, 50, 1, 1);
        assertThatThrownBy(() -> LineChart.of("five", "h", "s", Measured.PERCENT, line, line, line, line, line))
                .hasMessageContaining("four");
        assertThatThrownBy(() -> new Place("Evil", "javascript:alert(1)")).hasMessageContaining("leads out");
        assertThatThrownBy(() -> new Place("Evil", "//elsewhere.example")).hasMessageContaining("leads out");
        Series mixed = new Series(
                "mixed",
                List.of(
                        Point.of(YearMonth.of(2026, 1), "1"),
                        Point.of(YearMonth.of(2026, 4), YearMonth.of(2026, 6), "2")));
        assertThatThrownBy(() -> LineChart.of("mixed", "h", "s", Measured.COUNT, mixed))
                .hasMessageContaining("different lengths");
        assertThatThrownBy(() -> new TableTwin(List.of("a", "b"), List.of(List.of("1"))))
                .hasMessageContaining("1 cells under 2");
    }

    @Test
    void barsKeepTheOrderInWhichTeamsAreGiven() {
        Figure bars = Samples.charts().stream()
                .filter(figure -> figure.svg().contains("chart-bars"))
                .findFirst()
                .orElseThrow();
        for (Drawn view : Drawn.views(bars)) {
            List<String> said =
                    view.styled("value").stream().map(Node::getTextContent).toList();
            assertThat(said.stream().map(text -> text.split("[ %]", -1)[0]))
                    .containsExactly("93.1", "71.0", "81.8", "No", "100.0", "0.0");
        }
    }

    @Test
    void aHistogramKeepsEveryCaseAndSetsApartWhatIsLate() {
        TreeMap<Integer, Long> days = new TreeMap<>(java.util.Map.of(0, 2L, 44, 5L, 45, 7L, 46, 3L, 400, 1L));
        Histogram chart = new Histogram("h", "h", "s", days, 45, "working days", Words.english());
        List<List<String>> rows = chart.figure().table().rows();
        assertThat(count(rows, "in time")).isEqualTo(14);
        assertThat(count(rows, "past the limit")).isEqualTo(4);
        for (Drawn view : Drawn.views(chart.figure())) {
            assertThat(view.all("text")).extracting(Node::getTextContent).contains("4 of 18 cases past it");
            assertThat(view.styled("late"))
                    .isNotEmpty()
                    .allMatch(bar -> bar.getAttribute("fill").startsWith("url(#h-"));
        }
    }

    /** With the sign for what cannot be read in the place of what XML may not hold. */
    private static String readable(String text) {
        return text.replace('\u0000', '\uFFFD').replace('\uD800', '\uFFFD');
    }

    private static long count(List<List<String>> rows, String which) {
        return rows.stream()
                .filter(row -> row.get(2).equals(which))
                .mapToLong(row -> Long.parseLong(row.get(1)))
                .sum();
    }

    private static List<String> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                .toList();
    }
}
