package org.sapwood.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.Table;

/**
 * The least that anybody would have to do: DuckDB decodes every value of the columns that the thirty figures depend on,
 * from the Parquet files, and adds them up: lengths of texts, days of dates, numbers as they are. Nothing is joined,
 * grouped or kept. Ids of cases and workers are read only where a case list needs them.
 */
final class ReadingOnly {
    /** What a case list shows and no figure depends on. */
    private static final List<String> SHOWN = List.of(
            "worker_id",
            "referral.referral_id",
            "assessment.assessment_id",
            "assessment.referral_id",
            "assessment.person_id",
            "plan.plan_id",
            "episode.episode_id",
            "episode.person_id",
            "visit.visit_id",
            "visit.person_id",
            "review.review_id",
            "review.person_id");

    private final Nation nation;

    ReadingOnly(Nation nation) {
        this.nation = nation;
    }

    /** @return sums by table */
    Map<String, Long> figures() {
        return sums(false);
    }

    /** With the ids of cases, persons and workers, which the serving copy holds for case lists. */
    Map<String, Long> everything() {
        return sums(true);
    }

    /** By one thread, as a second one would spend CPU time on waiting: the least that reading can cost. */
    private Map<String, Long> sums(boolean shown) {
        Map<String, Long> sums = new TreeMap<>();
        try (Duck duck =
                Duck.inMemory(Nation.settings().withThreads(1), nation.folder().resolve("reading.spill"))) {
            for (Table table : NationalContent.tables()) {
                duck.read(
                        "select " + sum(table, shown) + " from '" + nation.parquet(table.name()) + "'",
                        row -> sums.put(table.name(), row.getLong(1)));
            }
        }
        return sums;
    }

    private static String sum(Table table, boolean shown) {
        return table.columns().stream()
                .filter(column -> shown || !isShownOnly(table.name(), column.name()))
                .map(column -> "coalesce(sum(" + number(column.name(), column.type()) + "), 0)")
                .collect(Collectors.joining(" + "));
    }

    private static boolean isShownOnly(String table, String column) {
        return SHOWN.contains(column) || SHOWN.contains(table + "." + column);
    }

    private static String number(String column, ColumnType type) {
        return switch (type) {
            case TEXT, FLAG -> "strlen(" + column + ")";
            case DATE -> column + " - date '2000-01-01'";
            case INTEGER, DECIMAL -> column;
        };
    }
}
