package org.sapwood.bench.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many people who look at pages for some minutes, each thinking a few seconds between two of them. */
final class Crowd {
    /** Who they are and what their pages say of them. */
    static final Map<String, String> PEOPLE = Map.of(
            "manager", "team manager",
            "sam", "Sam Okoro, worker",
            "owen", "Owen Price, service manager",
            "ruth", "Ruth Adeyemi, director",
            "jo", "Jo Lindqvist, performance analyst",
            "councillor", "Councillor Shah, elected member");

    private static final List<String> EVERYBODYS = List.of(
            "/measures",
            "/measures/assessments-45wd",
            "/measures/reviews-on-time",
            "/measures/placements-3plus",
            "/tree",
            "/help");
    private static final List<String> TEAMS =
            List.of("/team/T201", "/team/T201/plan", "/measures/assessments-45wd?team=T201");
    private static final int LEAST_THOUGHT_MILLIS = 2_000;
    private static final int MORE_THOUGHT_MILLIS = 6_000;
    private static final double NANOS_OF_A_MILLI = 1e6;

    private final String address;
    private final Duration howLong;

    /** @param millis of each page, sorted */
    record Seen(List<Double> millis, List<String> wrong) {
        double percentile(double share) {
            return millis.get((int) Math.min(millis.size() - 1L, Math.round(share * millis.size())));
        }
    }

    Crowd(String address, Duration howLong) {
        this.address = address;
        this.howLong = howLong;
    }

    Seen look(int people) {
        List<String> ids = PEOPLE.keySet().stream().sorted().toList();
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < people; number++) {
                String id = ids.get(number % ids.size());
                Random random = new Random(number);
                all.add(each.submit(() -> one(id, random, millis, wrong)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Somebody could not look", e.getCause());
        }
        Collections.sort(millis);
        return new Seen(List.copyOf(millis), List.copyOf(wrong));
    }

    private Void one(String id, Random random, List<Double> millis, List<String> wrong)
            throws IOException, InterruptedException {
        Thread.sleep(random.nextInt(MORE_THOUGHT_MILLIS));
        Somebody somebody = Somebody.signedIn(address, id);
        long end = System.nanoTime() + howLong.toNanos();
        List<String> pages = pages(id);
        while (System.nanoTime() < end) {
            String path = pages.get(random.nextInt(pages.size()));
            long began = System.nanoTime();
            HttpResponse<String> page = somebody.get(path);
            millis.add((System.nanoTime() - began) / NANOS_OF_A_MILLI);
            if (page.statusCode() != 200 || !page.body().contains(PEOPLE.get(id))) {
                wrong.add(id + " at " + path + ": " + page.statusCode());
            }
            Thread.sleep(LEAST_THOUGHT_MILLIS + random.nextInt(MORE_THOUGHT_MILLIS));
        }
        return null;
    }

    private static List<String> pages(String id) {
        List<String> pages = new ArrayList<>(EVERYBODYS);
        if (!id.equals("councillor")) {
            pages.addAll(id.equals("sam") || id.equals("manager") || id.equals("ruth") ? TEAMS : List.of());
        }
        return pages;
    }
}
