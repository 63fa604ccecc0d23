package org.sapwood.sql.population;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.CodeList;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.Table;

/** A few record tables, of the shape that extracts have, for the tests of the gate. */
final class Tables {
    static final List<Table> ALL = List.of(
            table("ssd_person", "pers_person_id text", "pers_dob date", "pers_sex text", "pers_upn decimal"),
            table(
                    "ssd_cin_episodes",
                    "cine_referral_id text",
                    "cine_person_id text",
                    "cine_referral_date date",
                    "cine_close_date date",
                    "cine_referral_team text",
                    "cine_referral_worker_id text",
                    "cine_referral_nfa flag"),
            table(
                    "ssd_cin_assessments",
                    "cina_assessment_id text",
                    "cina_person_id text",
                    "cina_referral_id text",
                    "cina_assessment_start_date date",
                    "cina_assessment_auth_date date",
                    "cina_assessment_team text",
                    "cina_assessment_worker_id text",
                    "cina_assessment_kind text"),
            table(
                    "ssd_cla_episodes",
                    "clae_cla_episode_id text",
                    "clae_person_id text",
                    "clae_cla_placement_id text",
                    "clae_cla_episode_start_date date",
                    "clae_cla_episode_ceased_date date",
                    "clae_cla_age integer"),
            table(
                    "ssd_cla_placement",
                    "clap_cla_placement_id text",
                    "clap_cla_placement_type text",
                    "clap_cla_placement_cost decimal"),
            table(
                    "ssd_involvements",
                    "invo_involvements_id text",
                    "invo_person_id text",
                    "invo_professional_id text",
                    "invo_professional_role text",
                    "invo_professional_team text",
                    "invo_involvement_start_date date",
                    "invo_involvement_end_date date"),
            table("Episodes", "CHILD text", "DECOM date", "DEC date", "LS text"));

    static final List<CodeList> CODES = List.of(
            new CodeList("allocated_roles", "Roles that hold a case", Map.of("ALLOCATED CASE WORKER", "The worker")));

    private Tables() {}

    static PopulationReader reader() {
        return new PopulationReader(ALL, List.of(), CODES);
    }

    private static Table table(String name, String... columns) {
        return new Table(
                name,
                name,
                Arrays.stream(columns).map(Tables::column).toList(),
                List.of(),
                Optional.empty(),
                Table.WhenUnreadable.QUARANTINE_ROW);
    }

    private static Column column(String nameAndType) {
        String[] words = nameAndType.split(" ", -1);
        ColumnType type = ColumnType.valueOf(words[1].toUpperCase(Locale.ROOT));
        return new Column(words[0], type, words[0], Optional.empty(), false);
    }
}
