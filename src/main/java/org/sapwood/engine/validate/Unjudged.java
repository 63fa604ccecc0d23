package org.sapwood.engine.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Relation;
import org.sapwood.definition.returns.ReturnRule;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.records.returns.UnreadCell;
import org.sapwood.sql.population.Lineage;

/**
 * Which cells a rule looks at could not be read: what rests on them cannot be told. A cell whose row the rule flags all the
 * same is not among them.
 */
final class Unjudged {
    private final StatutoryReturn about;
    private final List<RuleRun.CellRef> unread = new ArrayList<>();
    private final Map<String, Lineage> lineages = new HashMap<>();

    Unjudged(StatutoryReturn about, Map<String, List<UnreadCell>> cells) {
        this.about = about;
        cells.forEach((table, found) -> found.stream()
                .filter(cell -> cell.row() > 0 && !cell.column().isEmpty())
                .forEach(cell -> unread.add(new RuleRun.CellRef(table, cell.row(), cell.column()))));
    }

    RuleRun with(RuleRun run) {
        if (unread.isEmpty() || run.state() != RuleRun.State.RAN) {
            return run;
        }
        Set<String> reads = reads(run.rule());
        Set<String> flagged = run.findings().stream()
                .map(finding -> finding.table() + " " + finding.row())
                .collect(Collectors.toSet());
        List<RuleRun.CellRef> cells = unread.stream()
                .filter(cell -> reads.contains(cell.table() + "." + cell.column()))
                .filter(cell -> !flagged.contains(cell.table() + " " + cell.row()))
                .toList();
        return new RuleRun(run.rule(), run.missing(), run.trouble(), run.findings(), cells);
    }

    /** Those of some columns at which a rule looks. */
    Set<String> reads(ReturnRule rule, Set<String> columns) {
        if (columns.stream().noneMatch(column -> mentions(rule, column.substring(column.indexOf('.') + 1)))) {
            return Set.of();
        }
        Set<String> reads = new HashSet<>(reads(rule));
        reads.retainAll(columns);
        return reads;
    }

    /** Quicker than following every column to where it comes from. */
    private boolean mentions(ReturnRule rule, String column) {
        Relation population = about.populations().get(rule.rule().population());
        return population.sql().contains(column)
                || about.relations().values().stream()
                        .anyMatch(relation -> relation.sql().contains(column));
    }

    /** Columns that decide what a rule says, as {@code table.column}. */
    private Set<String> reads(ReturnRule rule) {
        Relation population = about.populations().get(rule.rule().population());
        Lineage lineage =
                lineages.computeIfAbsent(population.id(), _ -> Lineage.of(population.sql(), about.relations()));
        Set<String> reads = new HashSet<>(lineage.rows());
        rule.rule()
                .failsWhen()
                .meaning()
                .within()
                .filter(Expression.Fact.class::isInstance)
                .map(fact -> ((Expression.Fact) fact).name())
                .forEach(name -> reads.addAll(lineage.columns().getOrDefault(name, Set.of())));
        return reads;
    }
}
