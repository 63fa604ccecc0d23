package org.sapwood.engine.validate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.sapwood.definition.Relation;
import org.sapwood.definition.returns.ReturnRule;
import org.sapwood.sql.condition.Emitter;
import org.sapwood.sql.condition.SqlNames;
import org.sapwood.sql.dialect.Dialect;

/**
 * Judges the rows of one population by all its rules in one pass: each row that fails something comes back with the
 * rules that it fails as bits of a number.
 */
final class JudgedRows {
    private static final int RULES_AT_A_TIME = 60;
    private static final Dialect SQL = Dialect.DUCKDB;

    private final Relation population;
    private final RelationTables relations;

    JudgedRows(Relation population, RelationTables relations) {
        this.population = population;
        this.relations = relations;
    }

    List<RuleRun> judge(List<ReturnRule> rules, Connection connection) {
        List<RuleRun> runs = new ArrayList<>();
        Optional<String> trouble = relations.provide(population);
        for (int from = 0; from < rules.size(); from += RULES_AT_A_TIME) {
            List<ReturnRule> some = rules.subList(from, Math.min(from + RULES_AT_A_TIME, rules.size()));
            runs.addAll(trouble.isPresent() ? failed(some, trouble.get()) : some(some, connection));
        }
        return runs;
    }

    /** When the database cannot run some rules together, each is tried by itself. */
    private List<RuleRun> some(List<ReturnRule> rules, Connection connection) {
        try {
            return read(rules, connection);
        } catch (SQLException e) {
            if (rules.size() == 1) {
                return failed(rules, e.getMessage());
            }
            return rules.stream()
                    .flatMap(rule -> some(List.of(rule), connection).stream())
                    .toList();
        }
    }

    private static List<RuleRun> failed(List<ReturnRule> rules, String trouble) {
        return rules.stream()
                .map(rule -> new RuleRun(rule, List.of(), trouble, List.of(), List.of()))
                .toList();
    }

    private List<RuleRun> read(List<ReturnRule> rules, Connection connection) throws SQLException {
        List<String> columns = List.copyOf(columns(rules));
        List<Found> found = rules.stream().map(rule -> new Found(rule, columns)).toList();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(text(rules, columns))) {
            while (rows.next()) {
                long fails = rows.getLong(1);
                while (fails != 0) {
                    found.get(Long.numberOfTrailingZeros(fails)).add(rows);
                    fails &= fails - 1;
                }
            }
        }
        return found.stream().map(Found::run).toList();
    }

    /** Of all rules: the numbers of rows to show, and the days on which owners are looked up. */
    private static SequencedSet<String> columns(List<ReturnRule> rules) {
        SequencedSet<String> columns = new LinkedHashSet<>();
        rules.forEach(rule -> {
            columns.addAll(rule.rule().flags().values());
            rule.on().ifPresent(columns::add);
        });
        return columns;
    }

    private String text(List<ReturnRule> rules, List<String> columns) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < rules.size(); i++) {
            bits.append(i == 0 ? "" : " + ")
                    .append("case when ")
                    .append(fails(rules.get(i)))
                    .append(" then ")
                    .append(1L << i)
                    .append("::bigint else 0 end");
        }
        String shown = columns.stream().map(name -> ", p." + SQL.name(name)).collect(Collectors.joining());
        return "select * from (select " + bits + " as fails" + shown + " from (" + RelationTables.sql(population)
                + ") p) q where fails > 0";
    }

    private static String fails(ReturnRule rule) {
        SqlNames names = SqlNames.plain(SQL);
        String holds = Emitter.sql(rule.rule().failsWhen().meaning(), SQL, names);
        List<String> excluded = rule.rule().exclusions().stream()
                .map(exclusion ->
                        " and not coalesce(" + Emitter.sql(exclusion.when().meaning(), SQL, names) + ", false)")
                .toList();
        return holds + String.join("", excluded);
    }

    /** The rows of one rule, each once. */
    private static final class Found {
        private final ReturnRule rule;
        private final int on;
        private final List<String> tables;
        private final int[] positions;
        private final SequencedSet<Finding> findings = new LinkedHashSet<>();

        Found(ReturnRule rule, List<String> columns) {
            this.rule = rule;
            this.on = rule.on().map(column -> columns.indexOf(column) + 2).orElse(0);
            this.tables = List.copyOf(rule.rule().flags().keySet());
            this.positions = tables.stream()
                    .mapToInt(table -> columns.indexOf(rule.rule().flags().get(table)) + 2)
                    .toArray();
        }

        void add(ResultSet row) throws SQLException {
            int day = Finding.NO_DAY;
            if (on > 0 && row.getDate(on) != null) {
                day = (int) row.getDate(on).toLocalDate().toEpochDay();
            }
            for (int i = 0; i < positions.length; i++) {
                int number = row.getInt(positions[i]);
                if (number > 0) {
                    findings.add(new Finding(tables.get(i), number, day));
                }
            }
        }

        RuleRun run() {
            return new RuleRun(rule, List.of(), "", List.copyOf(findings), List.of());
        }
    }
}
