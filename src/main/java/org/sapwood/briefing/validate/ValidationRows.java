package org.sapwood.briefing.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sapwood.definition.Rule;
import org.sapwood.engine.validate.Reported;
import org.sapwood.engine.validate.RuleRun;
import org.sapwood.engine.validate.Validation;
import org.sapwood.records.returns.UnreadCell;

/** What validation found as rows to print or keep: findings, rules, cells that cannot be read. */
public final class ValidationRows {
    public static final List<String> FINDINGS = List.of(
            "rule",
            "severity",
            "table",
            "file",
            "line",
            "person",
            "columns",
            "message",
            "cure",
            "route",
            "owner",
            "team");
    public static final List<String> RULES =
            List.of("rule", "severity", "state", "rows", "message", "missing", "unjudged_cells", "trouble");
    public static final List<String> CELLS = List.of("file", "line", "table", "column", "written", "problem", "cure");

    private ValidationRows() {}

    public static List<List<Object>> findings(Validation validation) {
        List<List<Object>> rows = new ArrayList<>();
        for (Reported found : validation.findings()) {
            Rule rule = found.rule().rule();
            rows.add(Arrays.asList(
                    found.rule().code(),
                    word(rule.severity()),
                    found.table(),
                    found.file(),
                    found.line(),
                    found.person(),
                    String.join(" ", rule.fields()),
                    rule.title(),
                    rule.cure(),
                    word(rule.route()),
                    found.owner().worker(),
                    found.owner().team()));
        }
        return rows;
    }

    /** Every rule of the year: that it ran, or why it did not, or which cells it could not judge. */
    public static List<List<Object>> rules(Validation validation) {
        List<List<Object>> rows = new ArrayList<>();
        for (RuleRun run : validation.runs()) {
            Rule rule = run.rule().rule();
            rows.add(Arrays.asList(
                    run.rule().code(),
                    word(rule.severity()),
                    state(run),
                    run.findings().size(),
                    rule.title(),
                    String.join(" ", run.missing()),
                    run.unjudged().stream()
                            .map(cell -> cell.table() + "." + cell.column() + " row " + cell.row())
                            .collect(Collectors.joining("; ")),
                    run.trouble()));
        }
        return rows;
    }

    private static String state(RuleRun run) {
        return switch (run.state()) {
            case RAN -> run.unjudged().isEmpty() ? "ran" : "ran, some rows cannot be told";
            case SKIPPED -> "skipped";
            case FAILED -> "could not be run";
        };
    }

    public static List<List<Object>> cells(Validation validation) {
        List<List<Object>> rows = new ArrayList<>();
        for (UnreadCell cell : validation.unread()) {
            rows.add(Arrays.asList(
                    cell.file(),
                    cell.line(),
                    cell.table(),
                    cell.column(),
                    cell.written(),
                    cell.problem(),
                    cell.cure()));
        }
        return rows;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
