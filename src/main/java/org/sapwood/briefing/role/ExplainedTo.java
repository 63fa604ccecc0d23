package org.sapwood.briefing.role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.Comment;
import org.sapwood.tree.item.Explained;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.PrimeSet;

/**
 * Which PIs were explained to which teams of a type, and which questions are open.
 *
 * @param teams in the order of the organisation
 * @param rows one for each PI that any of them looks after
 */
public record ExplainedTo(String teamType, List<Unit> teams, List<Row> rows) {
    public ExplainedTo {
        teams = List.copyOf(teams);
        rows = List.copyOf(rows);
    }

    /** @param cells one for each team */
    public record Row(String measure, String title, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param own whether the team looks after the PI
     * @param on the day it was last explained; empty when never
     * @param questions ids of the team's questions about it that have no answer
     */
    public record Cell(boolean own, Optional<LocalDate> on, List<String> questions) {
        public Cell {
            questions = List.copyOf(questions);
        }

        public boolean isMissing() {
            return own && on.isEmpty();
        }
    }

    public long own() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell::own)
                .count();
    }

    public long missing() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell::isMissing)
                .count();
    }

    public long questions() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(cell -> cell.questions().size())
                .sum();
    }

    /** One table for each type of team, in the order in which the organisation has them. */
    public static List<ExplainedTo> of(Tree tree, Library library, List<Unit> teams, LocalDate day) {
        Map<String, List<Unit>> byType = new LinkedHashMap<>();
        teams.forEach(team ->
                byType.computeIfAbsent(team.teamType(), _ -> new ArrayList<>()).add(team));
        Maker maker = new Maker(tree, library, FinancialYear.of(day), day);
        List<ExplainedTo> all = new ArrayList<>();
        byType.forEach((type, some) -> all.add(maker.table(type, some)));
        return all;
    }

    private record Maker(Tree tree, Library library, FinancialYear year, LocalDate day) {
        ExplainedTo table(String type, List<Unit> teams) {
            Map<String, PrimeSet> primes = new LinkedHashMap<>();
            teams.forEach(team -> primes.put(team.id(), PrimeSet.of(tree, team.id(), type, year)));
            Set<String> measures = new LinkedHashSet<>();
            primes.values().forEach(set -> measures.addAll(set.measures()));
            List<Row> rows = measures.stream()
                    .map(measure -> new Row(
                            measure,
                            title(measure),
                            teams.stream()
                                    .map(team -> cell(team.id(), measure, primes.get(team.id())))
                                    .toList()))
                    .toList();
            return new ExplainedTo(type, teams, rows);
        }

        private Cell cell(String team, String measure, PrimeSet primes) {
            Optional<LocalDate> on = tree.items(Explained.class).stream()
                    .filter(one -> one.team().equals(team) && one.measures().contains(measure))
                    .map(Explained::on)
                    .filter(explained -> !explained.isAfter(day))
                    .max(Comparator.naturalOrder());
            List<String> questions = tree.of(Kind.COMMENT).stream()
                    .filter(version -> asks((Comment) version.item(), team, measure))
                    .map(Version::id)
                    .toList();
            return new Cell(primes.has(measure), on, questions);
        }

        private static boolean asks(Comment comment, String team, String measure) {
            return comment.isOpen()
                    && comment.team().filter(team::equals).isPresent()
                    && comment.measures().contains(measure);
        }

        private String title(String measure) {
            return Optional.ofNullable(library.measures().get(measure))
                    .map(Measure::title)
                    .or(() -> tree.find(measure, MeasureOfSuccess.class).map(MeasureOfSuccess::title))
                    .orElse(measure);
        }
    }
}
