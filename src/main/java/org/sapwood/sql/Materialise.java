package org.sapwood.sql;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Population;
import org.sapwood.definition.ValueType;
import org.sapwood.sql.dialect.Dialect;

/**
 * The texts that turn the rows of a population's SELECT into its materialised form: columns as declared, the dense number
 * of the team, and the months in which the case counts. Rows that count in no month of the grid stay, without a month:
 * rules look at them too.
 */
public record Materialise(Population population, MonthGrid grid, Places places) {
    private static final int NO_NUMBER = -1;

    private static final Set<String> OF_A_CASE = Set.of("case_id", "person_id", "worker_id");
    private static final Set<String> IDS = Set.of("case_id", "person_id", "team_id", "worker_id");

    /** The statements that keep the rows of a population's SELECT, written for the engine, as a table. */
    public List<String> keeping(String sql) {
        String table = places.population(population.id());
        return switch (places.dialect()) {
            case DUCKDB ->
                List.of("create table " + table + " (" + shape() + ")", "insert into " + table + " " + rows(sql));
            case POSTGRES, TRINO -> List.of("create table " + table + " as " + rows(sql));
        };
    }

    /** The columns with their types. */
    private String shape() {
        Dialect dialect = places.dialect();
        Stream<String> own = population.columns().stream()
                .map(Materialise::kept)
                .map(column -> dialect.name(column.name()) + " "
                        + (OF_A_CASE.contains(column.name()) ? dialect.typeOfIds() : dialect.type(column.type())));
        Stream<String> months = monthColumns().stream().map(month -> month + " integer");
        return Stream.of(own, Stream.of("__person " + dialect.typeOfHashes(), "__unit integer"), months)
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
    }

    /**
     * The rows as they are kept: in the order of team and month, so that a team's cases lie together. A team that has no
     * number yet is {@link #NO_NUMBER}; {@code __person} is a hash by which the rows of a few persons are found fast; that
     * two of a million persons share one is less likely than one in ten million.
     */
    private String rows(String sql) {
        String columns = population.columns().stream().map(this::column).collect(Collectors.joining(", "));
        String month = population.countsWhen() == CountsWhen.OPEN_ON ? "__from" : "__month";
        return "select " + columns + ", " + places.dialect().hash(Scoped.person("p.person_id"))
                + " as __person, coalesce("
                + "u.unit, " + NO_NUMBER + ") as __unit, " + months() + " from (" + sql
                + ") p left join " + places.units() + " u on u.id = " + team("p") + " order by __unit, " + month
                + " nulls last";
    }

    /** Teams of the kept rows that have no number; with {@link Organisation#UNALLOCATED} for a blank one. */
    public String newTeams() {
        return "select distinct " + team("p") + " as id from " + places.population(population.id())
                + " p where p.__unit = " + NO_NUMBER;
    }

    /** A column as it is kept: ids are texts whatever the records hold. */
    public static NamedType kept(NamedType column) {
        return IDS.contains(column.name()) ? new NamedType(column.name(), ValueType.TEXT) : column;
    }

    private String column(NamedType declared) {
        Dialect dialect = places.dialect();
        NamedType column = kept(declared);
        String cast = dialect.cast("p." + dialect.name(column.name()), column.type());
        return (column.type() == ValueType.TEXT ? dialect.byCodePoint(cast) : cast) + " as "
                + dialect.name(column.name());
    }

    private static String team(String alias) {
        return "coalesce(nullif(trim(cast(" + alias + ".team_id as varchar)), ''), '" + Organisation.UNALLOCATED + "')";
    }

    /** The columns that say in which months a row counts, from its own dates. */
    public String months() {
        String last = Integer.toString(grid.lastIndex());
        return switch (population.countsWhen()) {
            case COUNTED_ON ->
                "case when " + index("counted_on") + " between 0 and " + last + " then " + index("counted_on")
                        + " end as __month";
            case BY_PERIOD -> "cast(period_id as integer) - " + grid.firstPeriodId() + " as __month";
            case OPEN_ON -> {
                String open = "open_from <= " + extractedOn() + " and (open_to is null or (open_to > open_from and "
                        + until() + " > " + from() + "))";
                yield "case when " + open + " then " + from() + " end as __from, case when " + open + " then " + until()
                        + " end as __until";
            }
        };
    }

    /** The first month whose last day, or the extract's date, is on or after the start. */
    private String from() {
        return "greatest(0, " + index("open_from") + ")";
    }

    /** The first month on whose last day the case is closed again; the one after the grid when there is none. */
    private String until() {
        return "case when open_to is null or open_to > " + extractedOn() + " then " + grid.months()
                + " else greatest(0, " + index("open_to") + ") end";
    }

    private String extractedOn() {
        return places.dialect().literal(grid.extractedOn());
    }

    private String index(String date) {
        return "cast(extract(year from " + date + ") * 12 + extract(month from " + date + ") - "
                + (grid.firstPeriodId() + 1) + " as integer)";
    }

    /**
     * Cases that would be counted twice: {@code (case_id, month)} of a few of them; month is null for events, whose id
     * must be unique altogether, and where the id is missing. Over the kept rows.
     */
    public String doubled() {
        String table = places.population(population.id());
        String missing = "select case_id, cast(null as integer) as month from " + table + " where case_id is null";
        String doubled = switch (population.countsWhen()) {
            case COUNTED_ON ->
                "select case_id, cast(null as integer) as month from " + table
                        + " where __month is not null group by case_id having count(*) > 1";
            case BY_PERIOD ->
                "select case_id, __month as month from " + table + " group by case_id, __month having count(*) > 1";
            case OPEN_ON ->
                "select p.case_id, m.month from " + table + " p join " + places.months()
                        + " m on m.month >= p.__from and m.month < p.__until where p.case_id in (select case_id"
                        + " from " + table + " group by case_id having count(*) > 1)"
                        + " group by p.case_id, m.month having count(*) > 1";
        };
        return "select case_id, month from (" + missing + " union all " + doubled
                + ") found order by case_id nulls first, month limit 3";
    }

    /** Their names. */
    public List<String> monthColumns() {
        return switch (population.countsWhen()) {
            case COUNTED_ON, BY_PERIOD -> List.of("__month");
            case OPEN_ON -> List.of("__from", "__until");
        };
    }
}
