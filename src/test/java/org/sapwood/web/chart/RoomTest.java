package org.sapwood.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Whatever is drawn, it stays inside its frame and its words do not run into each other. */
class RoomTest {
    private static final int TRIALS = 150;
    private static final List<Measured> MEASURED = List.of(Measured.values());
    private static final List<Point.Mark> MARKS = List.of(Point.Mark.values());
    private static final String[] NAMES = {
        "A", "North", "East Lancashire and Pendle", "Children with disabilities", "Wwwwwwwwwwwwwwwwwwwwwwwwwwww"
    };

    @Test
    void linesOfEveryKind() {
        Random random = new Random(1);
        for (int trial = 0; trial < TRIALS; trial++) {
            check(randomLine(random, trial), "trial " + trial);
        }
    }

    @Test
    void histogramsOfEveryKind() {
        Random random = new Random(2);
        for (int trial = 0; trial < TRIALS; trial++) {
            TreeMap<Integer, Long> days = new TreeMap<>();
            int limit = 1 + random.nextInt(120);
            int cases = 1 + random.nextInt(400);
            for (int i = 0; i < cases; i++) {
                days.merge((int) Math.abs(random.nextGaussian() * limit), 1L, Long::sum);
            }
            days.merge(random.nextInt(3000), 1L, Long::sum);
            Figure figure = new Histogram("h", "h", "s", days, limit, "working days", Words.english()).figure();
            check(figure, "trial " + trial);
            long counted = figure.table().rows().stream()
                    .mapToLong(row -> Long.parseLong(row.get(1)))
                    .sum();
            assertThat(counted).isEqualTo(cases + 1);
        }
    }

    @Test
    void barsOfEveryKind() {
        Random random = new Random(3);
        for (int trial = 0; trial < TRIALS; trial++) {
            List<BarChart.Bar> bars = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(15); i++) {
                Optional<BigDecimal> value =
                        random.nextInt(5) == 0 ? Optional.empty() : Optional.of(decimal(random.nextDouble() * 100));
                bars.add(new BarChart.Bar(NAMES[random.nextInt(NAMES.length)], value, "12 of 1,450", i == 2));
            }
            Optional<BigDecimal> target = random.nextBoolean() ? Optional.of(decimal(90)) : Optional.empty();
            check(
                    new BarChart("b", "h", "s", Measured.PERCENT, bars, target, Words.english()).figure(),
                    "trial " + trial);
        }
    }

    @Test
    void treesOfEverySize() {
        Random random = new Random(4);
        for (int twigs = 0; twigs <= 36; twigs++) {
            for (int branches : new int[] {1, 3, 6, 8}) {
                int own = twigs == 0 ? 0 : random.nextInt(twigs + 1);
                TreeDrawing tree = TreeSamples.tree("t", branches, twigs, own, random.nextLong());
                String about = branches + " branches, " + twigs + " twigs, own " + own;
                check(tree.figure(), about);
                for (Drawn view : Drawn.views(tree.figure())) {
                    long labels = view.all("a").stream()
                            .filter(link -> link.getAttribute("class").matches("to (twig|branch)-word.*"))
                            .count();
                    assertThat(labels).as(about + ", " + view.style()).isEqualTo(branches + (long) twigs);
                }
            }
        }
    }

    private static void check(Figure figure, String about) {
        for (Drawn view : Drawn.views(figure)) {
            String where = about + ", " + view.style();
            for (Element text : view.all("text")) {
                assertThat(isInside(view, view.box(text)))
                        .as(where + ": \"" + text.getTextContent() + "\" is inside")
                        .isTrue();
            }
            assertThat(view.places()).as(where).allMatch(spot -> isInside(view, Box.around(spot, 0, 0)));
            shapes(view)
                    .forEach(box -> assertThat(isInside(view, box))
                            .as(where + ": " + box)
                            .isTrue());
            List<Element> texts = view.all("text");
            for (int i = 0; i < texts.size(); i++) {
                for (int j = i + 1; j < texts.size(); j++) {
                    assertThat(view.box(texts.get(i)).overlaps(view.box(texts.get(j))))
                            .as(where + ": \"" + texts.get(i).getTextContent() + "\" on \""
                                    + texts.get(j).getTextContent() + "\"")
                            .isFalse();
                }
            }
        }
    }

    private static boolean isInside(Drawn view, Box box) {
        return box.left() >= -0.5
                && box.top() >= -0.5
                && box.right() <= view.width() + 0.5
                && box.bottom() <= view.height() + 0.5;
    }

    private static List<Box> shapes(Drawn view) {
        List<Box> boxes = new ArrayList<>();
        for (Element circle : view.all("circle")) {
            double x = number(circle, "cx");
            double y = number(circle, "cy");
            boxes.add(Box.around(new Spot(x, y), number(circle, "r") * 2, number(circle, "r") * 2));
        }
        for (Element rect : view.all("rect")) {
            if (rect.hasAttribute("x")) {
                double x = number(rect, "x");
                double y = number(rect, "y");
                boxes.add(new Box(x, y, x + number(rect, "width"), y + number(rect, "height")));
            }
        }
        for (Element line : view.all("line")) {
            boxes.add(Box.around(new Spot(number(line, "x1"), number(line, "y1")), 0, 0));
            boxes.add(Box.around(new Spot(number(line, "x2"), number(line, "y2")), 0, 0));
        }
        return boxes;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Figure randomLine(Random random, int trial) {
        Measured measured = MEASURED.get(random.nextInt(MEASURED.size()));
        int count = 1 + random.nextInt(4);
        int step = random.nextBoolean() ? 1 : 3;
        double around = random.nextDouble() * (measured == Measured.PERCENT ? 100 : 2000);
        Series[] lines = new Series[count];
        for (int i = 0; i < count; i++) {
            lines[i] = new Series(NAMES[random.nextInt(NAMES.length)], randomPoints(random, measured, around, step));
        }
        LineChart chart = LineChart.of("l" + trial, "h", "s", measured, lines);
        if (random.nextBoolean()) {
            chart = chart.withTarget(decimal(around * (0.8 + random.nextDouble() * 0.2)));
        }
        if (count == 1 && random.nextBoolean()) {
            chart = chart.withLimits(new Limits(decimal(around), decimal(around * 0.95), decimal(around * 1.0)));
        }
        if (count == 1 && random.nextBoolean() && !chart.isEmpty()) {
            chart = chart.withOutlook(
                    new Outlook(YearMonth.of(2031, 3), decimal(around * 0.9), decimal(around * 0.8), decimal(around)));
        }
        return chart.figure();
    }

    private static List<Point> randomPoints(Random random, Measured measured, double around, int step) {
        List<Point> points = new ArrayList<>();
        int length = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(60);
        double spread = random.nextInt(4) == 0 ? 0 : around * 0.2;
        for (int i = 0; i < length; i++) {
            YearMonth first = YearMonth.of(2016, 1).plusMonths((long) i * step);
            double value = around + random.nextGaussian() * spread;
            double possible = Math.clamp(value, 0, measured == Measured.PERCENT ? 100 : 1e6);
            if (random.nextInt(6) > 0) {
                points.add(Point.of(
                                first,
                                first.plusMonths(step - 1L),
                                decimal(possible).toPlainString())
                        .marked(MARKS.get(random.nextInt(MARKS.size()))));
            }
        }
        return points;
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
