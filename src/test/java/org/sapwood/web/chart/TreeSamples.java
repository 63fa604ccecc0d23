package org.sapwood.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sapwood.web.chart.TreeDrawing.Branch;
import org.sapwood.web.chart.TreeDrawing.Leaf;
import org.sapwood.web.chart.TreeDrawing.Place;
import org.sapwood.web.chart.TreeDrawing.State;
import org.sapwood.web.chart.TreeDrawing.Twig;

/** Made-up trees. */
final class TreeSamples {
    private static final List<String> ROOTS = List.of(
            "The public", "Elected members", "Government", "People who use services", "Carers", "Inspectors", "Staff");
    private static final List<String> PRIORITIES = List.of(
            "Children are safe at home", "Help comes in time", "Independence for older people", "People are heard");
    private static final List<String> BRANCHES = List.of(
            "Timely help",
            "Stable homes",
            "Safe and heard",
            "Living at home",
            "Carers first",
            "Good records",
            "Ready for adult life",
            "A steady workforce");
    private static final List<String> TWIGS = List.of(
            "Assessments in time",
            "Visits in time",
            "Reviews held",
            "Children seen alone",
            "Placement moves",
            "Home after 91 days",
            "Plans agreed",
            "Carers’ conversations");

    private TreeSamples() {}

    /** @param own the number of the reader's twig; 0 for none */
    static TreeDrawing tree(String id, int branches, int twigs, int own, long seed) {
        Random random = new Random(seed);
        List<Branch> grown = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < branches; i++) {
            List<Twig> on = new ArrayList<>();
            int here = twigs / branches + (i < twigs % branches ? 1 : 0);
            for (int j = 0; j < here; j++) {
                number++;
                String name = TWIGS.get((number * 5 + j) % TWIGS.size());
                on.add(new Twig(new Place(name, "/pi/" + number), number == own, leaves(name, random)));
            }
            grown.add(new Branch(new Place(BRANCHES.get(i % BRANCHES.size()), "/plan/" + i), on));
        }
        return new TreeDrawing(
                id,
                "The tree of knowledge",
                "What is expected, what we do about it, and what comes of it, 2026/27",
                places(ROOTS, "/expectations/"),
                places(PRIORITIES, "/priority/"),
                grown,
                Words.english());
    }

    private static List<Leaf> leaves(String name, Random random) {
        List<Leaf> leaves = new ArrayList<>();
        int count = 2 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            double share = random.nextDouble();
            State state = share < 0.22
                    ? State.IMPROVING
                    : share < 0.34 ? State.CONCERN : share < 0.42 ? State.NO_FIGURE : State.USUAL;
            leaves.add(new Leaf(new Place(name + " " + i, "/leaf/" + i), state));
        }
        return leaves;
    }

    private static List<Place> places(List<String> names, String path) {
        List<Place> places = new ArrayList<>();
        for (String name : names) {
            places.add(new Place(name, path + places.size()));
        }
        return places;
    }
}
