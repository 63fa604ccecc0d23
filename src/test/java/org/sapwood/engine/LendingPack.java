package org.sapwood.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.sapwood.definition.Bands;
import org.sapwood.definition.Clause;
import org.sapwood.definition.CodeList;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.People;
import org.sapwood.definition.Population;
import org.sapwood.definition.Relation;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Source;
import org.sapwood.definition.Table;
import org.sapwood.definition.Unit;
import org.sapwood.definition.Unknowns;
import org.sapwood.definition.ValueType;
import org.sapwood.definition.WorkingDays;
import org.sapwood.engine.store.ServingKey;
import org.sapwood.sql.condition.Conditions;

/** A library of definitions over {@link Lending}: one population of each kind, measures of each way of scoring. */
final class LendingPack {
    private static final LocalDate HOLIDAY = LocalDate.of(2024, 12, 25);

    private static final String SPECIAL = "member_id as person_id, branch as team_id, clerk as worker_id";
    private static final String FACTS = "due, pages, fine, damaged";

    private final Map<String, Population> populations = new LinkedHashMap<>();
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    static Library library() {
        return new LendingPack().build();
    }

    /** The library with one more population of events, written badly on purpose. */
    static Library libraryWith(String population, String sql) {
        return libraryWith(Map.of(population, sql));
    }

    /** The library with more populations of events, by id. */
    static Library libraryWith(Map<String, String> more) {
        LendingPack pack = new LendingPack();
        Library good = pack.build();
        new TreeMap<>(more).forEach((population, sql) -> {
            pack.event(population, sql);
            pack.measure(population + "-count", population, Optional.empty(), "pages < 250", new Scoring.Proportion());
        });
        return new Library(
                good.packs(),
                good.layouts(),
                good.relations(),
                pack.populations,
                pack.measures,
                good.rules(),
                good.codes(),
                good.people(),
                good.workingDays(),
                good.organisation());
    }

    private Library build() {
        event(
                "returns",
                "select loan_id as case_id, " + SPECIAL + ", returned as counted_on, loaned, " + FACTS
                        + ", days(loaned, returned) as kept_days, workdays(loaned, returned) as kept_workdays"
                        + " from dated");
        population(
                "open_loans",
                "select loan_id as case_id, " + SPECIAL + ", loaned as open_from, returned as open_to, " + FACTS
                        + " from loans",
                CountsWhen.OPEN_ON,
                List.of("open_from", "open_to"),
                List.of());
        population(
                "borrowers",
                "select l.member_id as case_id, l.member_id as person_id, max(l.branch) as team_id,"
                        + " max(l.clerk) as worker_id, p.period_id as period_id, count(*) as holding,"
                        + " max(l.pages) as most_pages from loans l join period p on l.loaned <= p.as_at"
                        + " and (l.returned is null or l.returned > p.as_at) where l.member_id is not null"
                        + " group by l.member_id, p.period_id",
                CountsWhen.BY_PERIOD,
                List.of("period_id"),
                List.of(new NamedType("holding", ValueType.INTEGER), new NamedType("most_pages", ValueType.INTEGER)));
        measures();
        rule("returned-before-loaned", "returns", "kept_days < 0");
        return new Library(
                List.of(),
                Map.of("lending", layout()),
                Map.of("dated", dated()),
                populations,
                measures,
                rules,
                Map.of("colours", new CodeList("colours", "Colours", Map.of("R", "Red", "B", "Bl'ue"))),
                Map.of("readers", readers()),
                new WorkingDays(Set.of(HOLIDAY)),
                organisation());
    }

    private void measures() {
        Optional<String> noDue = Optional.of("due is null");
        measure("on-time", "returns", noDue, "counted_on <= due", new Scoring.Proportion());
        measure(
                "short",
                "returns",
                Optional.empty(),
                "kept_workdays <= 20 and damaged = 'N'",
                new Scoring.Proportion());
        measure("late-in-month", "returns", Optional.empty(), "days(counted_on, as_at) < 7", new Scoring.Proportion());
        measure("returns-rate", "returns", Optional.empty(), "true = true", new Scoring.RatePer(1000, "readers"));
        measure("pages-median", "returns", noDue, "damaged = 'N'", new Scoring.Median("pages"));
        measure("fine-mean", "returns", Optional.empty(), "damaged <> 'Y'", new Scoring.Mean("fine"));
        measure(
                "pages-p90",
                "open_loans",
                noDue,
                "damaged = 'N'",
                new Scoring.Percentile("pages", new BigDecimal("90")));
        measure("damaged-open", "open_loans", noDue, "damaged = 'Y'", new Scoring.Proportion());
        measure("overdue-open", "open_loans", Optional.empty(), "due < as_at", new Scoring.Proportion());
        measure(
                "heavy-borrowers",
                "borrowers",
                Optional.of("most_pages is null"),
                "holding >= 2",
                new Scoring.Proportion());
        measure(
                "dated-borrowers",
                "borrowers",
                Optional.empty(),
                "most_pages > days(date '2026-01-01', as_at) + 300",
                new Scoring.Proportion());
        add(withBands(built(
                "members-returning",
                "returns",
                noDue,
                "damaged = 'N'",
                new Scoring.Proportion(),
                CountOf.PERSONS,
                Unknowns.KEEP,
                0)));
        add(built(
                "members-open",
                "open_loans",
                noDue,
                "due < as_at",
                new Scoring.Count(),
                CountOf.PERSONS,
                Unknowns.KEEP,
                0));
        add(built(
                "short-known",
                "returns",
                Optional.empty(),
                "damaged = 'N'",
                new Scoring.Proportion(),
                CountOf.CASES,
                Unknowns.DROP,
                0));
        add(built(
                "history",
                "returns",
                noDue,
                "damaged = 'N'",
                new Scoring.Proportion(),
                CountOf.CASES,
                Unknowns.KEEP,
                12));
    }

    private static Layout layout() {
        List<Column> columns = new ArrayList<>();
        for (String name : List.of("loan_id", "member_id", "branch", "clerk")) {
            columns.add(new Column(name, ColumnType.TEXT, name, Optional.empty(), false));
        }
        for (String name : List.of("loaned", "due", "returned")) {
            columns.add(new Column(name, ColumnType.DATE, name, Optional.empty(), false));
        }
        columns.add(new Column("pages", ColumnType.INTEGER, "pages", Optional.empty(), false));
        columns.add(new Column("fine", ColumnType.DECIMAL, "fine", Optional.empty(), false));
        columns.add(new Column("damaged", ColumnType.FLAG, "damaged", Optional.empty(), false));
        Table loans = new Table(
                "loans",
                "Loans",
                columns,
                List.of("loan_id"),
                Optional.of("member_id"),
                Table.WhenUnreadable.QUARANTINE_ROW);
        return new Layout("lending", "Lending", List.of(loans, notes()));
    }

    /** About a loan, which need not be the writer's own. */
    private static Table notes() {
        var loan = new Column.Reference("loans", "loan_id");
        return new Table(
                "notes",
                "Notes",
                List.of(
                        new Column("note_id", ColumnType.TEXT, "note_id", Optional.empty(), false),
                        new Column("loan_id", ColumnType.TEXT, "loan_id", Optional.of(loan), false),
                        new Column("member_id", ColumnType.TEXT, "member_id", Optional.empty(), false),
                        new Column("written", ColumnType.DATE, "written", Optional.empty(), false)),
                List.of("note_id"),
                Optional.of("member_id"),
                Table.WhenUnreadable.QUARANTINE_ROW);
    }

    private static Relation dated() {
        String sql = "select loan_id, member_id, branch, clerk, loaned, due, returned, pages, fine, damaged from loans"
                + " where returned is not null";
        return new Relation("dated", sql, "dated.sql", List.of(), Set.of("loans"), ServingKey.hash(sql));
    }

    private static People readers() {
        return new People(
                "readers",
                "Readers",
                "made up",
                Map.of("county", Map.of(2023, 5000L, 2025, 6000L), "B1", Map.of(2021, 700L)));
    }

    /** Branch B2 moves from the east to the west in July 2024; B4 is unknown to the organisation. */
    static Organisation organisation() {
        LocalDate moved = LocalDate.of(2024, 7, 1);
        return new Organisation(List.of(
                unit("county", "county", null, null, null),
                unit("east", "service", "county", null, null),
                unit("west", "service", "county", null, null),
                unit("B0", "team", "east", null, null),
                unit("B1", "team", "west", null, null),
                unit("B2", "team", "east", null, moved),
                unit("B2", "team", "west", moved, null),
                unit("B3", "team", "west", null, null)));
    }

    private static Unit unit(String id, String kind, String parent, LocalDate from, LocalDate to) {
        return new Unit(
                id,
                id,
                kind,
                Optional.ofNullable(parent),
                "",
                "district of " + id,
                Optional.ofNullable(from),
                Optional.ofNullable(to));
    }

    private void event(String id, String sql) {
        population(
                id,
                sql,
                CountsWhen.COUNTED_ON,
                List.of("counted_on"),
                List.of(new NamedType("loaned", ValueType.DATE)));
    }

    private void population(String id, String sql, CountsWhen when, List<String> dates, List<NamedType> more) {
        List<NamedType> columns = new ArrayList<>();
        for (String name : List.of("case_id", "person_id", "team_id", "worker_id")) {
            columns.add(new NamedType(name, ValueType.TEXT));
        }
        for (String date : dates) {
            columns.add(new NamedType(date, when == CountsWhen.BY_PERIOD ? ValueType.INTEGER : ValueType.DATE));
        }
        columns.addAll(more);
        if (when != CountsWhen.BY_PERIOD) {
            columns.add(new NamedType("due", ValueType.DATE));
            columns.add(new NamedType("pages", ValueType.INTEGER));
            columns.add(new NamedType("fine", ValueType.DECIMAL));
            columns.add(new NamedType("damaged", ValueType.TEXT));
        }
        if (when == CountsWhen.COUNTED_ON) {
            columns.add(new NamedType("kept_days", ValueType.INTEGER));
            columns.add(new NamedType("kept_workdays", ValueType.INTEGER));
        }
        Set<String> uses = sql.contains("from dated") ? Set.of("dated") : Set.of("loans", "period");
        populations.put(
                id, new Population(id, "lending", "", sql, id + ".sql", columns, when, uses, ServingKey.hash(sql)));
    }

    private void measure(String id, String population, Optional<String> exclude, String numerator, Scoring scoring) {
        add(built(id, population, exclude, numerator, scoring, CountOf.CASES, Unknowns.KEEP, 0));
    }

    private void add(Measure measure) {
        measures.put(measure.id(), measure);
    }

    private Clause clause(String text, String population) {
        return new Clause(
                text, Conditions.read(text, populations.get(population).columns()));
    }

    private Measure built(
            String id,
            String population,
            Optional<String> exclude,
            String numerator,
            Scoring scoring,
            CountOf countOf,
            Unknowns unknowns,
            int needsHistory) {
        List<Exclusion> exclusions = exclude.stream()
                .map(text -> new Exclusion(clause(text, population), "because " + text))
                .toList();
        Optional<Clause> met =
                numerator.startsWith("true") ? Optional.empty() : Optional.of(clause(numerator, population));
        return new Measure(
                id,
                "lending",
                id,
                meaning(),
                population,
                exclusions,
                met,
                scoring,
                countOf,
                unknowns,
                1,
                new Improvement.Increase(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                needsHistory,
                Optional.empty(),
                List.of(),
                List.of(),
                id + ".yaml",
                ServingKey.hash(id + population + exclude + numerator + scoring + countOf));
    }

    private static Measure.Meaning meaning() {
        return new Measure.Meaning("", "", "", "", "", new Source("", "", "", ""), "");
    }

    /** Five bands that meet at their ends, an exemption for small numbers, capped by another measure. */
    private Measure withBands(Measure plain) {
        Measure other = built(
                "banded-other",
                "returns",
                Optional.empty(),
                "damaged = 'N'",
                new Scoring.Proportion(),
                CountOf.CASES,
                Unknowns.KEEP,
                0);
        add(banded(other, List.of()));
        return banded(plain, List.of(new Bands.Cap("banded-other", 2, 3, "a test")));
    }

    private static Measure banded(Measure plain, List<Bands.Cap> caps) {
        Map<Integer, List<Bands.Interval>> scores = new LinkedHashMap<>();
        for (int score = 1; score <= 5; score++) {
            scores.put(
                    score,
                    List.of(new Bands.Interval(BigDecimal.valueOf(score * 20L - 20), BigDecimal.valueOf(score * 20L))));
        }
        Bands bands = new Bands(2026, Bands.Status.ILLUSTRATIVE, scores, Map.of(), OptionalLong.of(4), caps);
        return new Measure(
                plain.id(),
                plain.pack(),
                plain.title(),
                plain.meaning(),
                plain.population(),
                plain.exclusions(),
                plain.numerator(),
                plain.scoring(),
                plain.countOf(),
                plain.unknowns(),
                plain.decimals(),
                plain.improvement(),
                plain.threshold(),
                plain.openCases(),
                plain.overdueCompanionOf(),
                plain.guardrails(),
                plain.trustedWhen(),
                plain.targets(),
                Optional.of(bands),
                plain.needsHistory(),
                plain.reviewBy(),
                plain.examples(),
                plain.changes(),
                plain.file(),
                plain.hash() + "b");
    }

    private void rule(String id, String population, String failsWhen) {
        rules.put(
                id,
                new Rule(
                        id,
                        "lending",
                        id,
                        population,
                        List.of(),
                        clause(failsWhen, population),
                        Rule.Severity.ERROR,
                        Rule.Route.WORKER,
                        List.of(),
                        Map.of(),
                        "",
                        List.of(),
                        id + ".yaml",
                        ServingKey.hash(id + failsWhen)));
    }
}
