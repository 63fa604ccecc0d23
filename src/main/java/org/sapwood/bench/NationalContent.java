package org.sapwood.bench;

import static org.sapwood.definition.ColumnType.DATE;
import static org.sapwood.definition.ColumnType.DECIMAL;
import static org.sapwood.definition.ColumnType.FLAG;
import static org.sapwood.definition.ColumnType.TEXT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.Table;

/** What is measured about the made-up nation: tables, seven populations over six subjects, thirty measures. */
final class NationalContent {
    /** @param numerator a condition over the population's columns */
    record MeasureText(String id, String population, String numerator) {}

    private NationalContent() {}

    static List<Table> tables() {
        return List.of(
                table("person", Map.of("born", DATE)),
                subject("referral", columns("received", DATE, "decided", DATE, "no_action", FLAG, "source", TEXT)),
                subject("assessment", columns("referral_id", TEXT, "started", DATE, "authorised", DATE, "seen", FLAG)),
                subject("plan", columns("started", DATE, "ended", DATE, "category", TEXT)),
                subject("episode", columns("started", DATE, "ended", DATE, "kind", TEXT, "miles", DECIMAL)),
                subject("visit", columns("visited", DATE, "seen", FLAG, "alone", FLAG)),
                subject("review", columns("due", DATE, "held", DATE, "quorate", FLAG)));
    }

    static Map<String, String> populations() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("referrals", """
                select r.referral_id as case_id, r.person_id as person_id, r.team_id as team_id, r.worker_id as worker_id,
                  r.received as counted_on, r.decided as decided, r.no_action as no_action, r.source as source,
                  lag(r.received) over (partition by r.person_id order by r.received, r.referral_id) as previous
                from referral r where r.received is not null""");
        texts.put("assessments", """
                select a.assessment_id as case_id, a.person_id as person_id, a.team_id as team_id, a.worker_id as worker_id,
                  a.authorised as counted_on, a.seen as seen, workdays(a.started, a.authorised) as working_days_taken
                from assessment a where a.authorised is not null""");
        texts.put("plans_started", """
                select p.plan_id as case_id, p.person_id as person_id, p.team_id as team_id, p.worker_id as worker_id,
                  p.started as counted_on, p.category as category, age(d.born, p.started) as age,
                  lag(p.started) over (partition by p.person_id order by p.started, p.plan_id) as previous
                from plan p left join person d on d.person_id = p.person_id where p.started is not null""");
        open(texts);
        visitsAndReviews(texts);
        return texts;
    }

    private static void open(Map<String, String> texts) {
        texts.put("plans_open", """
                select p.plan_id as case_id, p.person_id as person_id, p.team_id as team_id, p.worker_id as worker_id,
                  p.started as open_from, p.ended as open_to, p.category as category
                from plan p where p.started is not null""");
        texts.put("episodes_open", """
                select e.episode_id as case_id, e.person_id as person_id, e.team_id as team_id, e.worker_id as worker_id,
                  e.started as open_from, e.ended as open_to, e.kind as kind, e.miles as miles
                from episode e where e.started is not null""");
    }

    private static void visitsAndReviews(Map<String, String> texts) {
        texts.put("visits", """
                select v.visit_id as case_id, v.person_id as person_id, v.team_id as team_id, v.worker_id as worker_id,
                  v.visited as counted_on, v.seen as seen, v.alone as alone
                from visit v where v.visited is not null""");
        texts.put("reviews", """
                select r.review_id as case_id, r.person_id as person_id, r.team_id as team_id, r.worker_id as worker_id,
                  r.due as counted_on, r.held as held, r.quorate as quorate
                from review r where r.due is not null""");
    }

    static List<MeasureText> measures() {
        List<MeasureText> measures = new ArrayList<>();
        add(
                measures,
                "referrals",
                "within_months(previous, counted_on, 12)",
                "within_months(previous, counted_on, 6)",
                "no_action = 'Y'",
                "workdays(counted_on, decided) <= 1",
                "source in ('S1', 'S2', 'S3')");
        add(
                measures,
                "assessments",
                "working_days_taken <= 45",
                "working_days_taken <= 35",
                "working_days_taken <= 25",
                "working_days_taken <= 10",
                "seen = 'Y'");
        add(
                measures,
                "plans_started",
                "within_months(previous, counted_on, 24)",
                "previous is not null",
                "age < 1",
                "age between 10 and 17",
                "category = 'C1'");
        open(measures);
        visitsAndReviews(measures);
        return measures;
    }

    private static void open(List<MeasureText> measures) {
        add(measures, "plans_open", "category = 'C2'");
        add(
                measures,
                "episodes_open",
                "kind in ('K1', 'K2', 'K3')",
                "miles > 20",
                "kind in ('K4', 'K5')",
                "miles > 50",
                "kind = 'K6' and miles <= 20",
                "kind <> 'K7'");
    }

    private static void visitsAndReviews(List<MeasureText> measures) {
        add(measures, "visits", "seen = 'Y'", "alone = 'Y'", "seen = 'Y' and alone = 'Y'", "seen <> 'Y'");
        add(
                measures,
                "reviews",
                "held <= counted_on",
                "days(counted_on, held) <= 7",
                "quorate = 'Y'",
                "held <= counted_on and quorate = 'Y'");
    }

    private static void add(List<MeasureText> measures, String population, String... numerators) {
        for (String numerator : numerators) {
            measures.add(new MeasureText("m" + (measures.size() + 1), population, numerator));
        }
    }

    private static Table subject(String name, Map<String, ColumnType> facts) {
        Map<String, ColumnType> columns = columns("team_id", TEXT, "worker_id", TEXT);
        columns.putAll(facts);
        return table(name, columns);
    }

    private static Table table(String name, Map<String, ColumnType> facts) {
        List<Column> columns = new ArrayList<>();
        if (!name.equals("person")) {
            columns.add(new Column(name + "_id", TEXT, name, Optional.empty(), false));
        }
        columns.add(new Column("person_id", TEXT, "person", Optional.empty(), false));
        facts.forEach((column, type) -> columns.add(new Column(column, type, column, Optional.empty(), false)));
        return new Table(
                name,
                name,
                columns,
                List.of(name + "_id"),
                Optional.of("person_id"),
                Table.WhenUnreadable.QUARANTINE_ROW);
    }

    private static Map<String, ColumnType> columns(Object... namesAndTypes) {
        Map<String, ColumnType> columns = new LinkedHashMap<>();
        for (int index = 0; index < namesAndTypes.length; index += 2) {
            columns.put((String) namesAndTypes[index], (ColumnType) namesAndTypes[index + 1]);
        }
        return columns;
    }
}
