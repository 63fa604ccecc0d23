package org.sapwood.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sapwood.definition.CodeList;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Population;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Unknowns;
import org.sapwood.definition.ValueType;
import org.sapwood.definition.WorkingDays;
import org.sapwood.engine.store.ServingKey;

/** A library of definitions over {@link Lending}: one population of each kind, measures of each way of scoring. */
final class LendingPack {
    private static final LocalDate HOLIDAY = LocalDate.of(2024, 12, 25);

    private static final String SPECIAL = "member_id as person_id, branch as team_id, clerk as worker_id";
    private static final String FACTS = "due, pages, fine, damaged";

    private final Map<String, Population> populations = new LinkedHashMap<>();
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final LendingMeasures building = new LendingMeasures(populations, measures);

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
                good.organisation(),
                good.standards());
    }

    private Library build() {
        populations();
        measures();
        rule("returned-before-loaned", "returns", "kept_days < 0");
        return new Library(
                List.of(),
                Map.of("lending", LendingRecords.layout()),
                Map.of("dated", LendingRecords.dated()),
                populations,
                measures,
                rules,
                Map.of("colours", new CodeList("colours", "Colours", Map.of("R", "Red", "B", "Bl'ue"))),
                Map.of("readers", LendingRecords.readers()),
                new WorkingDays(Set.of(HOLIDAY)),
                LendingRecords.organisation(),
                Map.of());
    }

    private void populations() {
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
        measuresOfStates();
        measuresOfAnotherKind();
        measuresOfKnownCasesAndLongHistory();
    }

    private void measuresOfStates() {
        Optional<String> noDue = Optional.of("due is null");
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
    }

    private void measuresOfAnotherKind() {
        Optional<String> noDue = Optional.of("due is null");
        building.add(building.withBands(building.built(
                "members-returning",
                "returns",
                noDue,
                "damaged = 'N'",
                new Scoring.Proportion(),
                CountOf.PERSONS,
                Unknowns.KEEP,
                0)));
        building.add(building.built(
                "members-open",
                "open_loans",
                noDue,
                "due < as_at",
                new Scoring.Count(),
                CountOf.PERSONS,
                Unknowns.KEEP,
                0));
    }

    private void measuresOfKnownCasesAndLongHistory() {
        building.add(building.built(
                "short-known",
                "returns",
                Optional.empty(),
                "damaged = 'N'",
                new Scoring.Proportion(),
                CountOf.CASES,
                Unknowns.DROP,
                0));
        building.add(building.built(
                "history",
                "returns",
                Optional.of("due is null"),
                "damaged = 'N'",
                new Scoring.Proportion(),
                CountOf.CASES,
                Unknowns.KEEP,
                12));
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
        building.add(building.plain(id, population, exclude, numerator, scoring));
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
                        building.clause(failsWhen, population),
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
