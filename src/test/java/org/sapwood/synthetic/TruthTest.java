package org.sapwood.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The truth file says exactly how a county with faults and gaming differs from the same county without. */
class TruthTest {
    private static final Specification CLEAN =
            Specification.usual().withChildren(900).withSeed(5).withErrorRate(0);
    private static final Map<String, String> KEYS = Map.of(
            "ssd_cin_episodes", "cine_referral_id",
            "ssd_cin_assessments", "cina_assessment_id",
            "ssd_s47_enquiry", "s47e_s47_enquiry_id",
            "ssd_initial_cp_conference", "icpc_icpc_id",
            "ssd_cp_plans", "cppl_cp_plan_id",
            "ssd_cp_reviews", "cppr_cp_review_id",
            "ssd_cla_episodes", "clae_cla_episode_id",
            "ssd_cla_placement", "clap_cla_placement_id",
            "ssd_cla_reviews", "clar_cla_review_id",
            "ssd_involvements", "invo_involvements_id");

    @TempDir
    Path folder;

    private Map<String, Map<String, NamedCsvRecord>> read(Extract extract) {
        Map<String, Map<String, NamedCsvRecord>> tables = new HashMap<>();
        KEYS.forEach((table, key) -> tables.put(table, extract.byId(table, key)));
        return tables;
    }

    @Test
    void everyFaultListedStandsInTheDataAndNothingElseIsChanged() {
        check(CLEAN.withErrorRate(0.08).withUnreadableRate(0.01));
    }

    @Test
    void everyGameListedStandsInTheDataAndNothingElseIsChanged() {
        Set<String> what = check(CLEAN.withGaming(
                "bunching:assessments=0.9;bunching:conferences=0.5;backdating:conferences;reopened;year-end=0.9;"
                        + "delayed-referrals=0.3;backdating:reviews"));
        assertThat(what).contains("bunching", "backdating", "reopened", "year-end", "delayed-referrals");
    }

    private Set<String> check(Specification spoilt) {
        Map<String, Map<String, NamedCsvRecord>> before = read(Extract.of(CLEAN, folder.resolve("clean")));
        Extract extract = Extract.of(spoilt, folder.resolve("spoilt"));
        Map<String, Map<String, NamedCsvRecord>> after = read(extract);
        Set<String> expected = new HashSet<>();
        for (NamedCsvRecord truth : extract.truth()) {
            NamedCsvRecord now = after.get(truth.getField("table")).get(truth.getField("id"));
            NamedCsvRecord then = before.get(truth.getField("table")).get(truth.getField("id"));
            String column = truth.getField("column");
            switch (truth.getField("after")) {
                case "row added" -> {
                    assertThat(now).isNotNull();
                    assertThat(then).isNull();
                    expected.add(truth.getField("id"));
                }
                case "row removed" -> {
                    assertThat(now).isNull();
                    assertThat(then).isNotNull();
                    expected.add(truth.getField("id"));
                }
                default -> {
                    assertThat(now.getField(column)).isEqualTo(truth.getField("after"));
                    assertThat(then.getField(column)).isEqualTo(truth.getField("before"));
                    expected.add(truth.getField("id") + column);
                }
            }
        }
        assertThat(differences(before, after)).isNotEmpty().isEqualTo(expected);
        return extract.truth().stream().map(row -> row.getField("what")).collect(Collectors.toSet());
    }

    private static Set<String> differences(
            Map<String, Map<String, NamedCsvRecord>> before, Map<String, Map<String, NamedCsvRecord>> after) {
        Set<String> differences = new HashSet<>();
        before.forEach((table, rows) -> {
            Map<String, NamedCsvRecord> now = after.get(table);
            rows.keySet().stream().filter(id -> !now.containsKey(id)).forEach(differences::add);
            now.forEach((id, row) -> {
                if (!rows.containsKey(id)) {
                    differences.add(id);
                    return;
                }
                List<String> header = row.getHeader();
                header.stream()
                        .filter(column ->
                                !row.getField(column).equals(rows.get(id).getField(column)))
                        .forEach(column -> differences.add(id + column));
            });
        });
        return differences;
    }
}
