package org.sapwood.bench.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How fast the web app starts, what a page costs, and how it stands many people at once. */
public final class WebBench {
    private static final double MOST_TO_START = 8;
    private static final double MOST_OF_A_PAGE = 40;
    private static final double SLOWEST_MILLIS = 1_000;
    private static final long MOST_MEGABYTES = 1_024;
    private static final double MOST_KILOBYTES = 200;
    private static final int WARMING = 150;
    private static final int MEASURED = 200;
    private static final double MILLIS = 1_000;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private final List<String> sapwood;
    private final Path data;
    private final Consumer<String> saying;

    /**
     * One finding.
     *
     * @param target empty where a figure only informs
     */
    public record Found(String what, double reached, String unit, String target, boolean kept) {}

    /**
     * @param sapwood the words that start the program as a process of its own
     * @param data a county that was made before, its state store and start-up cache as well
     */
    public WebBench(List<String> sapwood, Path data, Consumer<String> saying) {
        this.sapwood = List.copyOf(sapwood);
        this.data = data;
        this.saying = saying;
    }

    public List<Found> run(int people, Duration howLong) throws IOException, InterruptedException {
        List<Found> found = new ArrayList<>();
        saying.accept("Starting and stopping once, so that everything is there");
        try (ServedProcess first = ServedProcess.start(sapwood, data)) {
            Somebody.signedIn(first.address(), "manager").get("/team/T201");
        }
        saying.accept("Starting the web app");
        try (ServedProcess served = ServedProcess.start(sapwood, data)) {
            Somebody manager = Somebody.signedIn(served.address(), "manager");
            manager.get("/team/T201");
            found.add(under("Start to first page", served.cpuSeconds(), "CPU s", MOST_TO_START));
            found.add(under("First load, compressed", firstLoad(manager), "kB", MOST_KILOBYTES));
            for (String page :
                    List.of("/team/T201", "/measures/assessments-45wd?team=T201", "/tree", "/team/T201/plan")) {
                saying.accept("Looking at " + page);
                found.add(under("One page: " + page, ofAPage(served, manager, page), "CPU ms", MOST_OF_A_PAGE));
            }
            saying.accept(people + " people for " + howLong.toMinutes() + " minutes");
            Crowd.Seen seen = new Crowd(served.address(), howLong).look(people);
            found.add(new Found(
                    "Pages that " + people + " people saw", seen.millis().size(), "pages", "", true));
            found.add(new Found("Half of the pages took at most", seen.percentile(0.5), "ms", "", true));
            found.add(under("99 of 100 pages took at most", seen.percentile(0.99), "ms", SLOWEST_MILLIS));
            found.add(under("Errors, and pages of another", seen.wrong().size(), "pages", 1));
            seen.wrong().stream().limit(5).forEach(saying);
            found.add(under("Most memory of the program", (double) served.peakMegabytes(), "MB", MOST_MEGABYTES));
        }
        return found;
    }

    private static Found under(String what, double reached, String unit, double target) {
        return new Found(what, reached, unit, String.format("under %,.0f %s", target, unit), reached < target);
    }

    private static double ofAPage(ServedProcess served, Somebody somebody, String page)
            throws IOException, InterruptedException {
        for (int time = 0; time < WARMING; time++) {
            somebody.get(page);
        }
        double before = served.cpuSeconds();
        for (int time = 0; time < MEASURED; time++) {
            somebody.get(page);
        }
        return (served.cpuSeconds() - before) * MILLIS / MEASURED;
    }

    /** The page with everything that it asks for. */
    private static double firstLoad(Somebody somebody) throws IOException, InterruptedException {
        String page = "/team/T201";
        long bytes = somebody.compressedBytes(page);
        for (String asset : new TreeSet<>(ASSET.matcher(somebody.get(page).body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList())) {
            bytes += somebody.compressedBytes(asset);
        }
        return bytes / MILLIS;
    }
}
