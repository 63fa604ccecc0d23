package org.sapwood.records;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sapwood.records.table.Sql;

/**
 * The queries that compare one table of two snapshots.
 *
 * @param columns that are declared and stand in either side
 * @param key columns that tell rows apart; empty to compare whole rows
 */
record ComparisonSql(Side earlier, Side later, List<String> columns, List<String> key) {
    /** @param names columns that the file has */
    record Side(Path parquet, List<String> names) {}

    boolean isKeyed() {
        return !key.isEmpty();
    }

    /** Values that tell a differing row. */
    int keyWidth() {
        return isKeyed() ? key.size() : columns.size();
    }

    /** One row: added, removed and, with a key, changed, then changed rows by column. */
    String counts() {
        if (!isKeyed()) {
            return "select coalesce(sum(n) filter (where n > 0), 0), coalesce(-sum(n) filter (where n < 0), 0) from ("
                    + multiset() + ")";
        }
        String byColumn = columns.stream()
                .map(column -> ", count(*) filter (where " + both() + " and " + differs(column) + ")")
                .collect(Collectors.joining());
        return "select count(*) filter (where e.__line is null), count(*) filter (where l.__line is null),"
                + " count(*) filter (where " + both() + " and (" + anyDiffers() + "))" + byColumn + joined();
    }

    /** Rows that differ: kind, names of changed columns one a line, then the key. */
    String rows(int most) {
        if (!isKeyed()) {
            return "select case when n > 0 then 'ADDED' else 'REMOVED' end, '', " + list(columns) + " from ("
                    + multiset() + "), range(abs(n)::bigint) order by " + ordinals(columns.size()) + " limit " + most;
        }
        String changed = columns.stream()
                .map(column -> "case when " + both() + " and " + differs(column) + " then " + Sql.text(column + "\n")
                        + " else '' end")
                .collect(Collectors.joining(" || "));
        String keys = key.stream()
                .map(Sql::name)
                .map(name -> "coalesce(l." + name + ", e." + name + ")")
                .collect(Collectors.joining(", "));
        return "select case when e.__line is null then 'ADDED' when l.__line is null then 'REMOVED' else 'CHANGED' end, "
                + changed + ", " + keys + joined() + " where e.__line is null or l.__line is null or " + anyDiffers()
                + " order by " + ordinals(key.size()) + " limit " + most;
    }

    /** People the sum of whose rows' hashes differs; a null stands for rows without a person. */
    String persons(String person) {
        String hashed = "hash(" + list(columns) + ")::hugeint";
        String name = Sql.name(person);
        return "select " + name + " from (select " + name + ", " + hashed + " as h from (" + whole(earlier)
                + ") union all select " + name + ", -" + hashed + " from (" + whole(later) + ")) group by " + name
                + " having sum(h) <> 0";
    }

    private String multiset() {
        return "select " + list(columns) + ", sum(n) as n from (select *, -1 as n from (" + whole(earlier)
                + ") union all select *, 1 from (" + whole(later) + ")) group by " + list(columns)
                + " having sum(n) <> 0";
    }

    private String joined() {
        String on = key.stream()
                .map(Sql::name)
                .map(name -> "e." + name + " = l." + name)
                .collect(Collectors.joining(" and "));
        return " from (select __line, " + selected(earlier) + " from " + file(earlier.parquet())
                + ") e full join (select __line, " + selected(later) + " from " + file(later.parquet()) + ") l on "
                + on;
    }

    private String whole(Side side) {
        return "select " + selected(side) + " from " + file(side.parquet());
    }

    /** All columns of either side; those that this side lacks are null. */
    private String selected(Side side) {
        return columns.stream()
                .map(Sql::name)
                .map(name -> side.names().stream().map(Sql::name).anyMatch(name::equals) ? name : "null as " + name)
                .collect(Collectors.joining(", "));
    }

    private String anyDiffers() {
        return columns.stream().map(ComparisonSql::differs).collect(Collectors.joining(" or "));
    }

    private static String differs(String column) {
        return "e." + Sql.name(column) + " is distinct from l." + Sql.name(column);
    }

    private static String both() {
        return "e.__line is not null and l.__line is not null";
    }

    private static String list(List<String> names) {
        return names.stream().map(Sql::name).collect(Collectors.joining(", "));
    }

    private static String ordinals(int keys) {
        return IntStream.range(3, 3 + keys).mapToObj(Integer::toString).collect(Collectors.joining(", ")) + ", 1";
    }

    static String file(Path parquet) {
        return "read_parquet(" + Sql.text(parquet.toString()) + ")";
    }
}
