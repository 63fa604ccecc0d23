package org.sapwood.sql.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Fault;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Relation;
import org.sapwood.definition.ValueType;

class PopulationReaderTest {
    /** The example of the reference, comment and all. */
    private static final String ASSESSMENTS = """
            -- one row per assessment that has been authorised. Team and worker: who completed it.
            select a.cina_assessment_id as case_id, a.cina_person_id as person_id, a.cina_assessment_team as team_id,
                   a.cina_assessment_worker_id as worker_id, a.cina_assessment_auth_date as counted_on,
                   r.cine_referral_date as referral_date, a.cina_assessment_start_date as started,
                   workdays(a.cina_assessment_start_date, a.cina_assessment_auth_date) as working_days_taken
            from ssd_cin_assessments a
            left join ssd_cin_episodes r on r.cine_referral_id = a.cina_referral_id
            where a.cina_assessment_auth_date is not null
            """;

    @Test
    void readsColumnsTypesAndWhatItReads() {
        Reading reading = Tables.reader().readPopulation(ASSESSMENTS, "assessments_completed.sql");

        assertThat(reading.columns())
                .containsExactly(
                        new NamedType("case_id", ValueType.TEXT),
                        new NamedType("person_id", ValueType.TEXT),
                        new NamedType("team_id", ValueType.TEXT),
                        new NamedType("worker_id", ValueType.TEXT),
                        new NamedType("counted_on", ValueType.DATE),
                        new NamedType("referral_date", ValueType.DATE),
                        new NamedType("started", ValueType.DATE),
                        new NamedType("working_days_taken", ValueType.INTEGER));
        assertThat(reading.countsWhen()).isEqualTo(CountsWhen.COUNTED_ON);
        assertThat(reading.uses()).containsExactlyInAnyOrder("ssd_cin_assessments", "ssd_cin_episodes");
        assertThat(reading.columnsRead())
                .containsExactlyInAnyOrder(
                        "ssd_cin_assessments.cina_assessment_id",
                        "ssd_cin_assessments.cina_person_id",
                        "ssd_cin_assessments.cina_assessment_team",
                        "ssd_cin_assessments.cina_assessment_worker_id",
                        "ssd_cin_assessments.cina_assessment_auth_date",
                        "ssd_cin_assessments.cina_assessment_start_date",
                        "ssd_cin_assessments.cina_referral_id",
                        "ssd_cin_episodes.cine_referral_id",
                        "ssd_cin_episodes.cine_referral_date");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    p.pers_dobb                        | 2 | 1 | there is no column pers_dobb | Did you mean pers_dob?
                    x.pers_dob                         | 2 | 1 | there is no alias x | Did you mean p?
                    lowr(p.pers_sex)                   | 2 | 1 | there is no function lowr | Did you mean lower?
                    p.pers_sex + 1                     | 2 | 1 | here stands text where a number is wanted | Use a column that holds numbers
                    p.pers_dob > p.pers_sex            | 2 | 1 | this puts a date and text together | Compare a date with a date, such as date '2026-03-31'
                    add_days(p.pers_dob, 1.5)          | 2 | 22 | here stands a number where a whole number is wanted | Look at the type of the columns used here
                    case when p.pers_sex then 1 end    | 2 | 11 | here stands text where yes or no is wanted | Look at the type of the columns used here
                    null                               | 2 | 9 | nothing says what type the null in x has | Leave the column out, or write cast(null as varchar) for a text
                    """)
    void saysWhatIsWrongWhereAndWhatToDo(String value, int line, int column, String message, String cure) {
        String sql = """
                select pers_person_id as case_id, pers_person_id as person_id, '' as team_id, '' as worker_id, \
                p.pers_dob as counted_on,
                %s as x from ssd_person p""".formatted(value);

        assertThat(faultOf(() -> Tables.reader().readPopulation(sql, "y.sql")))
                .isEqualTo(new Fault("y.sql", line, column, message, cure));
    }

    @Test
    void suggestsTheTableThatWasMeant() {
        Fault fault = faultOf(() -> Tables.reader().readRelation("select 1 as one\nfrom ssd_persons", "r.sql"));

        assertThat(fault.sentence())
                .isEqualTo(
                        "r.sql, line 2, column 6: there is no table or relation ssd_persons. Did you mean ssd_person?");
    }

    @Test
    void aRelationHasAnyColumns() {
        Reading reading = Tables.reader().readRelation("""
                        select e.CHILD as child, count(*) as episodes, avg(days(e.DECOM, e.DEC)) as mean, max(e.LS) as status,
                               min(e.DECOM) > date '2025-01-01' as recent
                        from Episodes e group by e.CHILD""", "r.sql");

        assertThat(reading.columns())
                .extracting(NamedType::type)
                .containsExactly(
                        ValueType.TEXT, ValueType.INTEGER, ValueType.DECIMAL, ValueType.TEXT, ValueType.BOOLEAN);
        assertThat(reading.whenCounted()).isEmpty();
        assertThat(faultOf(() -> Tables.reader().readRelation("select p.starts from period p", "r.sql"))
                        .message())
                .contains("the relation reads period but does not give period_id");
        assertThat(faultOf(() -> Tables.reader().readRelation("select 1 as period_id from period p", "r.sql"))
                        .message())
                .contains("period_id is not that of the relation period");
    }

    @Test
    void populationsReadSharedRelations() {
        Relation runs = new Relation(
                "runs",
                "",
                "",
                List.of(new NamedType("person", ValueType.TEXT), new NamedType("began", ValueType.DATE)),
                Set.of(),
                "");
        Reading reading = new PopulationReader(Tables.ALL, List.of(runs), Tables.CODES).readPopulation("""
                        select r.person as case_id, r.person as person_id, '' as team_id, '' as worker_id, p.period_id as period_id
                        from runs r join period p on r.began <= p.as_at""", "x.sql");

        assertThat(reading.countsWhen()).isEqualTo(CountsWhen.BY_PERIOD);
        assertThat(reading.uses()).containsExactlyInAnyOrder("runs", "period");
        assertThat(reading.columnsRead())
                .containsExactlyInAnyOrder("runs.person", "runs.began", "period.period_id", "period.as_at");
    }

    @Test
    void periodsComeThroughASharedRelation() {
        Relation months = new Relation(
                "months",
                "",
                "",
                List.of(new NamedType("person", ValueType.TEXT), new NamedType("period_id", ValueType.INTEGER)),
                Set.of("period"),
                "");
        PopulationReader reader = new PopulationReader(Tables.ALL, List.of(months), Tables.CODES);
        String owners = "select m.person as case_id, m.person as person_id, '' as team_id, '' as worker_id, ";
        assertThat(reader.readPopulation(owners + "m.period_id as period_id from months m", "x.sql")
                        .countsWhen())
                .isEqualTo(CountsWhen.BY_PERIOD);
        assertThat(faultOf(() -> reader.readPopulation(
                                owners + "date '2026-01-01' as counted_on from months m", "x.sql"))
                        .message())
                .contains("the population reads period but does not give period_id");
        assertThat(faultOf(() -> reader.readRelation("select m.person as person from months m", "r.sql"))
                        .message())
                .contains("the relation reads period but does not give period_id");
    }

    private static Fault faultOf(ThrowingCallable reading) {
        return catchThrowableOfType(Refusal.class, reading).faults().getFirst();
    }
}
