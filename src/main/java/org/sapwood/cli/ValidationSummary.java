package org.sapwood.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sapwood.definition.Rule;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.engine.validate.RuleRun;
import org.sapwood.engine.validate.Validation;

/**
 * The result of a validation in a screenful: what ran, what did not and why, what was found.
 *
 * @param ofFiles whether the return came in files, and more of them can be given
 */
record ValidationSummary(StatutoryReturn about, Validation validation, boolean ofFiles) {
    private static final int MOST_RULES = 30;
    private static final Map<String, String> OPTIONS =
            Map.of("providers", "--providers FILE", "postcodes", "--postcodes FILE");

    void print(Terminal terminal) {
        PrintStream out = terminal.out();
        whatRan().forEach(out::println);
        cells().forEach(out::println);
        findings().forEach(out::println);
        out.flush();
    }

    /** Which rules hold, how many of them ran, and why the others did not. */
    List<String> whatRan() {
        List<String> lines = new ArrayList<>();
        lines.add(about.title() + ", rules of " + validation.collection().year().text() + ".");
        lines.add(Counted.of(validation.runs().size(), "rule holds", "rules hold") + ": "
                + validation.in(RuleRun.State.RAN).size() + " ran, "
                + validation.in(RuleRun.State.SKIPPED).size() + " skipped, "
                + validation.in(RuleRun.State.FAILED).size() + " could not be run.");
        lines.addAll(skipped());
        validation
                .in(RuleRun.State.FAILED)
                .forEach(run -> lines.add("Rule " + run.rule().code() + " could not be run: " + run.trouble()));
        return lines;
    }

    /** Which rules did not run for want of what. */
    private List<String> skipped() {
        Map<String, List<String>> byMissing = new TreeMap<>();
        for (RuleRun run : validation.in(RuleRun.State.SKIPPED)) {
            byMissing
                    .computeIfAbsent(String.join(", ", run.missing()), _ -> new ArrayList<>())
                    .add(run.rule().code());
        }
        List<String> lines = new ArrayList<>();
        byMissing.forEach((missing, codes) ->
                lines.add("Skipped without " + withOption(missing) + ": " + String.join(" ", codes) + "."));
        return lines;
    }

    private String withOption(String missing) {
        if (!ofFiles) {
            return missing;
        }
        if (OPTIONS.containsKey(missing)) {
            return missing + " (give " + OPTIONS.get(missing) + ")";
        }
        return missing.contains(StatutoryReturn.LAST) ? missing + " (give --last PATH)" : missing;
    }

    private List<String> cells() {
        long cells = validation.unread().size();
        if (cells == 0) {
            return List.of();
        }
        long touched = validation.runs().stream()
                .filter(run -> !run.unjudged().isEmpty())
                .count();
        String first = validation.unread().stream()
                .limit(3)
                .map(cell -> cell.file() + " line " + cell.line()
                        + (cell.column().isEmpty() ? " " : ", " + cell.column() + " ") + cell.problem())
                .collect(Collectors.joining("; "));
        return List.of(Counted.of(cells, "cell or row", "cells or rows") + " could not be read as it should be, and "
                + Counted.of(touched, "rule", "rules") + " cannot tell about the rows they stand in. First: " + first
                + ".");
    }

    private List<String> findings() {
        List<RuleRun> failing = validation.runs().stream()
                .filter(run -> !run.findings().isEmpty())
                .sorted(Comparator.comparingInt((RuleRun run) -> -run.findings().size()))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(Counted.of(rows(Rule.Severity.ERROR), "row fails", "rows fail") + " as errors and "
                + String.format("%,d", rows(Rule.Severity.QUERY)) + " as queries, of "
                + Counted.of(failing.size(), "rule", "rules") + ".");
        failing.stream()
                .limit(MOST_RULES)
                .forEach(run -> lines.add("%9s %,7d  %s"
                        .formatted(
                                run.rule().code(),
                                run.findings().size(),
                                run.rule().rule().title())));
        if (failing.size() > MOST_RULES) {
            lines.add("  and " + (failing.size() - MOST_RULES) + " more rules; --out FILE has them all.");
        }
        return lines;
    }

    private long rows(Rule.Severity severity) {
        return validation.findings().stream()
                .filter(found -> found.rule().rule().severity() == severity)
                .count();
    }
}
