package org.sapwood.sql.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.NamedType;
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
}
