package org.sapwood.bench;

import java.util.ArrayList;
import java.util.List;
import org.sapwood.definition.Level;

/**
 * What a competent analyst would write without a tool: one query per measure and level over the base tables in a DuckDB
 * file, working days by joining a calendar, rolling years by a window over months. The texts share nothing with the
 * engine, so their numbers are also a check of ours.
 */
final class HandWritten {
    private static final String REFERRALS = """
            select r.team_id, r.received as day, %s as met
            from (select *, lag(received) over (partition by person_id order by received, referral_id) as previous
                  from referral) r""";
    private static final String DECISIONS = """
            select r.team_id, r.received as day, b.working_days - a.working_days <= 1 as met
            from referral r left join calendar a on a.day = r.received left join calendar b on b.day = r.decided""";
    private static final String PLANS = """
            select p.team_id, p.started as day, %s as met
            from (select *, lag(started) over (partition by person_id order by started, plan_id) as previous from plan) p""";
    private static final String AGES = """
            select p.team_id, p.started as day, %s as met from plan p left join person d on d.person_id = p.person_id""";

    private HandWritten() {}

    /**
     * One measure's cases: the team, the day or last day of a month, whether met.
     *
     * @param isState true for cases that are open on the last day of a month; their rolling year is that day's
     */
    record Cases(String measure, String sql, boolean isState) {}

    static List<Cases> measures() {
        List<Cases> all = new ArrayList<>();
        event(all, REFERRALS.formatted("r.received < r.previous + interval 12 month"));
        event(all, REFERRALS.formatted("r.received < r.previous + interval 6 month"));
        event(all, simple("referral", "received", "no_action = 'Y'"));
        event(all, DECISIONS);
        event(all, simple("referral", "received", "source in ('S1', 'S2', 'S3')"));
        for (int days : new int[] {45, 35, 25, 10}) {
            event(all, within(days));
        }
        event(all, simple("assessment", "authorised", "seen = 'Y'"));
        event(all, PLANS.formatted("p.started < p.previous + interval 24 month"));
        event(all, PLANS.formatted("p.previous is not null"));
        event(all, AGES.formatted("p.started < d.born + interval 1 year"));
        event(all, AGES.formatted("p.started >= d.born + interval 10 year and p.started < d.born + interval 18 year"));
        event(all, simple("plan", "started", "category = 'C1'"));
        open(all);
        visitsAndReviews(all);
        return all;
    }

    private static void open(List<Cases> all) {
        state(all, "plan", "category = 'C2'");
        state(all, "episode", "kind in ('K1', 'K2', 'K3')");
        state(all, "episode", "miles > 20");
        state(all, "episode", "kind in ('K4', 'K5')");
        state(all, "episode", "miles > 50");
        state(all, "episode", "kind = 'K6' and miles <= 20");
        state(all, "episode", "kind <> 'K7'");
    }

    private static void visitsAndReviews(List<Cases> all) {
        event(all, simple("visit", "visited", "seen = 'Y'"));
        event(all, simple("visit", "visited", "alone = 'Y'"));
        event(all, simple("visit", "visited", "seen = 'Y' and alone = 'Y'"));
        event(all, simple("visit", "visited", "seen <> 'Y'"));
        event(all, simple("review", "due", "held <= due"));
        event(all, simple("review", "due", "held - due <= 7"));
        event(all, simple("review", "due", "quorate = 'Y'"));
        event(all, simple("review", "due", "held <= due and quorate = 'Y'"));
    }

    private static String within(int workingDays) {
        return """
            select s.team_id, s.authorised as day, b.working_days - a.working_days <= %d as met
            from assessment s left join calendar a on a.day = s.started left join calendar b on b.day = s.authorised
            where s.authorised is not null""".formatted(workingDays);
    }

    private static String simple(String table, String day, String met) {
        return "select team_id, " + day + " as day, " + met + " as met from " + table;
    }

    private static void event(List<Cases> all, String sql) {
        all.add(new Cases("m" + (all.size() + 1), sql, false));
    }

    private static void state(List<Cases> all, String table, String met) {
        String open = "select t.team_id, m.last_day as day, " + met + " as met from " + table
                + " t join months m on t.started <= m.last_day and (t.ended is null or t.ended > m.last_day)";
        all.add(new Cases("m" + (all.size() + 1), open, true));
    }

    /** The columns unit, month, cases, met, unknown, percent, then the same of the rolling year. */
    static String query(Cases cases, Level level) {
        return """
                with monthly as (
                  select %1$s as unit, cast(date_trunc('month', c.day) as date) as month, count(*) as cases,
                    count(*) filter (where c.met) as met, count(*) filter (where c.met is null) as unknown
                  from (%2$s) c left join organisation o on o.team_id = c.team_id
                  where c.day between date '2021-04-01' and date '2026-03-31'
                  group by 1, 2),
                grid as (select u.unit, m.month from (select distinct unit from monthly) u cross join months m)
                select g.unit, g.month, coalesce(cases, 0) as cases, coalesce(met, 0) as met,
                  coalesce(unknown, 0) as unknown, round(100.0 * met / cases, 1) as percent, %3$s
                from grid g left join monthly n on n.unit = g.unit and n.month = g.month
                window year as (partition by g.unit order by g.month rows between 11 preceding and current row)""".formatted(unit(level), cases.sql(), cases.isState() ? "cases, met, unknown, percent" : """
                coalesce(sum(cases) over year, 0) as cases_of_year, coalesce(sum(met) over year, 0) as met_of_year,
                  coalesce(sum(unknown) over year, 0) as unknown_of_year,
                  round(100.0 * sum(met) over year / sum(cases) over year, 1) as percent_of_year""");
    }

    private static String unit(Level level) {
        return switch (level) {
            case UNIT -> "o.team_id";
            case SERVICE -> "o.service";
            case DISTRICT -> "o.district";
            case COUNTY -> "'county'";
        };
    }
}
