package org.sapwood.packs.oracle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Records as they are found after a bad year: blanks, one child's rows under another's id, dates that are those of a
 * neighbour, or of another event in the same row, so that episodes overlap and things end before they begin.
 */
public final class Damage {
    private static final Map<String, List<String>> COLUMNS = columns();

    private final Path folder;
    private final Random random;
    private final double share;

    /** @param share of the rows of each table that are damaged in one cell, 0 to 1 */
    public Damage(Path folder, long seed, double share) {
        this.folder = folder;
        this.random = new Random(seed);
        this.share = share;
    }

    public void everywhere() {
        COLUMNS.forEach(this::table);
    }

    private void table(String table, List<String> columns) {
        Path file = folder.resolve(table + ".csv");
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            reader.forEach(fields -> rows.add(new LinkedHashMap<>(fields.getFieldsAsMap())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Map<String, String> row : rows) {
            if (random.nextDouble() < share) {
                cell(row, rows, columns);
            }
        }
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            writer.writeRecord(rows.getFirst().keySet());
            rows.forEach(row -> writer.writeRecord(row.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cell(Map<String, String> row, List<Map<String, String>> rows, List<String> columns) {
        String column = columns.get(random.nextInt(columns.size()));
        switch (random.nextInt(3)) {
            case 0 -> row.put(column, "");
            case 1 -> row.put(column, rows.get(random.nextInt(rows.size())).get(column));
            default -> row.put(column, row.get(another(column, columns)));
        }
    }

    /** A date of the same row for a date; anything else stays as it is. */
    private String another(String column, List<String> columns) {
        List<String> dates = columns.stream().filter(Damage::isDate).toList();
        return isDate(column) ? dates.get(random.nextInt(dates.size())) : column;
    }

    private static boolean isDate(String column) {
        return column.endsWith("_date") || column.endsWith("_due");
    }

    private static Map<String, List<String>> columns() {
        Map<String, String> text = new LinkedHashMap<>();
        text.put(
                "ssd_cin_episodes",
                "cine_referral_id cine_person_id cine_referral_date cine_close_date cine_referral_nfa"
                        + " cine_referral_team");
        text.put(
                "ssd_cin_assessments",
                "cina_assessment_id cina_referral_id cina_assessment_start_date cina_assessment_auth_date"
                        + " cina_assessment_team");
        text.put("ssd_s47_enquiry", "s47e_s47_enquiry_id s47e_person_id s47e_s47_start_date s47e_s47_end_date");
        text.put(
                "ssd_initial_cp_conference",
                "icpc_s47_enquiry_id icpc_person_id icpc_icpc_transfer_in icpc_icpc_target_date icpc_icpc_date"
                        + " icpc_icpc_team");
        protection(text);
        care(text);
        text.put("ssd_person", "pers_dob");
        Map<String, List<String>> columns = new LinkedHashMap<>();
        text.forEach((table, names) -> columns.put(table, List.of(names.split(" "))));
        return columns;
    }

    private static void protection(Map<String, String> text) {
        text.put(
                "ssd_cp_plans",
                "cppl_cp_plan_id cppl_person_id cppl_cp_plan_start_date cppl_cp_plan_end_date cppl_cp_plan_ola");
        text.put("ssd_cp_reviews", "cppr_person_id cppr_cp_review_due cppr_cp_review_date");
    }

    private static void care(Map<String, String> text) {
        text.put(
                "ssd_cla_episodes",
                "clae_cla_episode_id clae_person_id clae_cla_episode_start_date clae_cla_episode_ceased_date"
                        + " clae_cla_placement_id");
        text.put(
                "ssd_cla_placement",
                "clap_cla_placement_id clap_cla_placement_type clap_cla_placement_start_date"
                        + " clap_cla_placement_end_date");
        text.put(
                "ssd_legal_status",
                "lega_person_id lega_legal_status lega_legal_status_start_date lega_legal_status_end_date");
        text.put(
                "ssd_involvements",
                "invo_person_id invo_professional_team invo_professional_role_id invo_involvement_start_date"
                        + " invo_involvement_end_date");
    }
}
