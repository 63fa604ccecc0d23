package org.sapwood.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The records of a made-up nation, as SELECTs that give the rows of each table: six subjects, five years of months to
 * March 2026. Everything follows from the row's number, so that two runs make the same rows.
 */
final class NationalRecords {
    /** Share of all case rows that each subject has. */
    private static final Map<String, Double> SHARES = shares();

    private static final String FIRST_DAY = "date '2021-04-01'";
    private static final int DAYS = 1826;

    private final long cases;
    private final int teams;
    private final long persons;

    NationalRecords(long cases, int teams) {
        this.cases = cases;
        this.teams = teams;
        this.persons = Math.max(10, cases / 8);
    }

    /** SELECT texts by table name, in DuckDB's SQL. */
    Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("person", """
                select cast(i + 2 as integer) as __line, 'P' || i as person_id, date '2003-01-01' + cast(hash(i) %% 8400 as integer) as born
                from range(%d) t(i)""".formatted(persons));
        tables.put("referral", subject("referral", """
                d as received, cast(d + cast(hash(i, 11) %% 4 as integer) as date) as decided,
                case when hash(i, 12) %% 100 < 6 then 'Y' else 'N' end as no_action,
                'S' || cast(hash(i, 13) %% 9 as integer) as source"""));
        tables.put("assessment", subject("assessment", """
                'referral' || cast(hash(i, 21) %% {referrals} as bigint) as referral_id, d as started,
                case when hash(i, 22) %% 100 < 96 then cast(d + cast(hash(i, 23) %% 75 as integer) as date) end as authorised,
                case when hash(i, 24) %% 100 < 88 then 'Y' when hash(i, 24) %% 100 < 97 then 'N' end as seen""".replace("{referrals}", Long.toString(rows("referral")))));
        tables.put("plan", subject("plan", """
                d as started, case when hash(i, 31) %% 100 < 82 then cast(d + cast(30 + hash(i, 32) %% 800 as integer) as date) end as ended,
                'C' || cast(hash(i, 33) %% 4 as integer) as category"""));
        tables.put("episode", subject("episode", """
                d as started, case when hash(i, 41) %% 100 < 80 then cast(d + cast(1 + hash(i, 42) %% 900 as integer) as date) end as ended,
                'K' || cast(hash(i, 43) %% 12 as integer) as kind, cast(hash(i, 44) %% 600 as double) / 10 as miles"""));
        tables.put("visit", subject("visit", """
                d as visited, case when hash(i, 51) %% 100 < 93 then 'Y' else 'N' end as seen,
                case when hash(i, 52) %% 100 < 71 then 'Y' else 'N' end as alone"""));
        tables.put("review", subject("review", """
                d as due, case when hash(i, 61) %% 100 < 97 then cast(d + cast(hash(i, 62) %% 34 as integer) - 30 as date) end as held,
                case when hash(i, 63) %% 100 < 90 then 'Y' else 'N' end as quorate"""));
        return tables;
    }

    long rows(String subject) {
        return Math.round(cases * SHARES.get(subject));
    }

    private String subject(String subject, String facts) {
        return """
                select cast(i + 2 as integer) as __line, '%1$s' || i as %1$s_id, 'P' || cast(hash(i, 1) %% %2$d as bigint) as person_id,
                'T' || cast(hash(i, 2) %% %3$d as bigint) as team_id, 'W' || cast(hash(i, 3) %% %4$d as bigint) as worker_id,
                %5$s
                from (select i, cast(%6$s + cast(hash(i, 4) %% %7$d as integer) as date) as d from range(%8$d) t(i)) as made""".formatted(subject, persons, teams, teams * 8L, facts.formatted(), FIRST_DAY, DAYS, rows(subject));
    }

    private static Map<String, Double> shares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("referral", 0.20);
        shares.put("assessment", 0.18);
        shares.put("plan", 0.07);
        shares.put("episode", 0.10);
        shares.put("visit", 0.35);
        shares.put("review", 0.10);
        return shares;
    }
}
