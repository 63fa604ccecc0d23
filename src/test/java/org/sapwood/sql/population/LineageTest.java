package org.sapwood.sql.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sapwood.definition.Relation;

/** What decides which rows a text gives and what stands in them, worked out by hand for each shape. */
class LineageTest {
    private static Lineage lineage(String sql) {
        String latest = "select v.person as person, max(v.on_day) as last_day from visits v where v.seen = 'Y'"
                + " group by v.person";
        return Lineage.of(
                sql,
                Map.of("latest", new Relation("latest", latest, "latest.sql", List.of(), Set.of("visits"), "hash")));
    }

    @Test
    void columnsOfOneTable() {
        Lineage lineage = lineage(
                "select p.id as case_id, p.a + p.b as total, 7 as seven from people p" + " where p.left_on is null");
        assertThat(lineage.rows()).containsExactlyInAnyOrder("people.", "people.left_on");
        assertThat(lineage.columns())
                .containsEntry("case_id", Set.of("people.id"))
                .containsEntry("total", Set.of("people.a", "people.b"))
                .containsEntry("seven", Set.of());
    }

    @Test
    void aRowThatMayBeMissingDependsOnWhichRowsThereAre() {
        Lineage lineage = lineage("select p.id as case_id, l.last_day as seen_on from people p"
                + " left join latest l on l.person = p.id");
        assertThat(lineage.rows()).containsExactlyInAnyOrder("people.");
        assertThat(lineage.columns().get("case_id")).containsExactly("people.id");
        assertThat(lineage.columns().get("seen_on"))
                .containsExactlyInAnyOrder("people.id", "visits.", "visits.person", "visits.on_day", "visits.seen");
    }

    @Test
    void whatIsJoinedForGoodDecidesTheRows() {
        Lineage lineage = lineage(
                "select p.id as case_id from people p join latest l on l.person = p.id and l.last_day" + " > p.born");
        assertThat(lineage.rows())
                .containsExactlyInAnyOrder(
                        "people.",
                        "people.id",
                        "people.born",
                        "visits.",
                        "visits.person",
                        "visits.seen",
                        "visits.on_day");
    }

    @Test
    void countsAndRanksDependOnTheRowsTheyAreTakenOver() {
        Lineage lineage = lineage(
                "with many as (select n.person as person, count(*) as notes from notes n where n.kind ="
                        + " 'K' group by n.person) select p.id as case_id, coalesce(m.notes, 0) as notes, row_number() over"
                        + " (partition by p.house order by p.born) as place from people p left join many m on m.person = p.id");
        assertThat(lineage.columns().get("notes"))
                .containsExactlyInAnyOrder("notes.", "notes.kind", "notes.person", "people.id");
        assertThat(lineage.columns().get("place")).containsExactlyInAnyOrder("people.", "people.house", "people.born");
    }

    @Test
    void conditionsInsideOthersAndUnions() {
        Lineage lineage =
                lineage("select p.id as case_id, case when exists (select 1 from notes n where n.person = p.id)"
                        + " then 'Y' else 'N' end as noted from people p union all select f.id as case_id, f.noted as noted"
                        + " from friends f");
        assertThat(lineage.rows()).containsExactlyInAnyOrder("people.", "friends.");
        assertThat(lineage.columns().get("noted"))
                .containsExactlyInAnyOrder("notes.", "notes.person", "people.id", "friends.noted");
    }
}
