package org.sapwood.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in every county, whatever its seed: without faults exactly, with faults but for what the truth file says. */
class InvariantsTest {
    private static final Pattern CHILD = Pattern.compile("<LAchildID>(\\d+)</LAchildID>");
    private static final String YEAR = "2024-25";

    @TempDir
    Path folder;

    private Extract clean(long seed) {
        return Extract.of(Specification.usual().withChildren(700).withSeed(seed).withErrorRate(0), folder);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatPointsElsewherePointsAtSomething(long seed) {
        Extract extract = clean(seed);
        points(extract, "ssd_cin_episodes", "cine_person_id", "ssd_person", "pers_person_id");
        points(extract, "ssd_cin_episodes", "cine_referral_worker_id", "ssd_professionals", "prof_professional_id");
        points(extract, "ssd_cin_episodes", "cine_referral_team", "ssd_department", "dept_team_id");
        points(extract, "ssd_cin_assessments", "cina_referral_id", "ssd_cin_episodes", "cine_referral_id");
        points(extract, "ssd_assessment_factors", "cinf_assessment_id", "ssd_cin_assessments", "cina_assessment_id");
        points(extract, "ssd_s47_enquiry", "s47e_referral_id", "ssd_cin_episodes", "cine_referral_id");
        points(extract, "ssd_initial_cp_conference", "icpc_s47_enquiry_id", "ssd_s47_enquiry", "s47e_s47_enquiry_id");
        points(extract, "ssd_initial_cp_conference", "icpc_cp_plan_id", "ssd_cp_plans", "cppl_cp_plan_id");
        points(extract, "ssd_cp_plans", "cppl_icpc_id", "ssd_initial_cp_conference", "icpc_icpc_id");
        points(extract, "ssd_cp_reviews", "cppr_cp_plan_id", "ssd_cp_plans", "cppl_cp_plan_id");
        points(extract, "ssd_cla_episodes", "clae_cla_placement_id", "ssd_cla_placement", "clap_cla_placement_id");
        points(extract, "ssd_cla_reviews", "clar_cla_id", "ssd_cla_episodes", "clae_cla_id");
        points(extract, "ssd_involvements", "invo_professional_id", "ssd_professionals", "prof_professional_id");
        points(extract, "ssd_involvements", "invo_referral_id", "ssd_cin_episodes", "cine_referral_id");
        points(extract, "ssd_care_leavers", "clea_care_leaver_worker_id", "ssd_professionals", "prof_professional_id");
    }

    private static void points(Extract extract, String table, String column, String parent, String key) {
        Set<String> known = extract.byId(parent, key).keySet();
        assertThat(extract.ssd(table))
                .as("%s.%s", table, column)
                .isNotEmpty()
                .allMatch(row -> row.getField(column).isEmpty() || known.contains(row.getField(column)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingEndsBeforeItStartsOrLiesAfterTheExtract(long seed) {
        Extract extract = clean(seed);
        ordered(extract, "ssd_cin_episodes", "cine_referral_date", "cine_close_date");
        ordered(extract, "ssd_cin_assessments", "cina_assessment_start_date", "cina_assessment_auth_date");
        ordered(extract, "ssd_s47_enquiry", "s47e_s47_start_date", "s47e_s47_end_date");
        ordered(extract, "ssd_cin_plans", "cinp_cin_plan_start_date", "cinp_cin_plan_end_date");
        ordered(extract, "ssd_cp_plans", "cppl_cp_plan_start_date", "cppl_cp_plan_end_date");
        ordered(extract, "ssd_cla_episodes", "clae_cla_episode_start_date", "clae_cla_episode_ceased_date");
        ordered(extract, "ssd_cla_placement", "clap_cla_placement_start_date", "clap_cla_placement_end_date");
        ordered(extract, "ssd_legal_status", "lega_legal_status_start_date", "lega_legal_status_end_date");
        ordered(extract, "ssd_involvements", "invo_involvement_start_date", "invo_involvement_end_date");
        ordered(extract, "ssd_missing", "miss_missing_episode_start_date", "miss_missing_episode_end_date");
    }

    private static void ordered(Extract extract, String table, String start, String end) {
        assertThat(extract.ssd(table))
                .as(table)
                .isNotEmpty()
                .allMatch(row -> !row.getField(start).isEmpty()
                        && row.getField(start).compareTo("2026-09-30") <= 0
                        && row.getField(end).compareTo("2026-09-30") <= 0
                        && (row.getField(end).isEmpty() || row.getField(start).compareTo(row.getField(end)) <= 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void episodesOfAPeriodOfCareFollowOnEachOtherAndOnlyTheLastIsOpen(long seed) {
        Extract extract = clean(seed);
        extract.grouped("ssd_cla_episodes", "clae_cla_id").forEach((period, episodes) -> {
            List<NamedCsvRecord> inOrder = episodes.stream()
                    .sorted(Comparator.comparing(row -> row.getField("clae_cla_episode_start_date")))
                    .toList();
            assertThat(inOrder.getFirst().getField("clae_cla_episode_start_reason"))
                    .isEqualTo("S");
            for (int i = 0; i + 1 < inOrder.size(); i++) {
                assertThat(inOrder.get(i).getField("clae_cla_episode_ceased_date"))
                        .as(period)
                        .isEqualTo(inOrder.get(i + 1).getField("clae_cla_episode_start_date"));
                assertThat(inOrder.get(i).getField("clae_cla_episode_ceased_reason"))
                        .isEqualTo("X1");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05})
    void theReturnHoldsTheEpisodesOfTheDataset(double errorRate) {
        Extract extract = Extract.of(Specification.usual().withChildren(700).withErrorRate(errorRate), folder);
        Set<String> expected = extract.ssd("ssd_cla_episodes").stream()
                .filter(row -> row.getField("clae_cla_episode_start_date").compareTo("2025-03-31") <= 0
                        && (row.getField("clae_cla_episode_ceased_date").isEmpty()
                                || row.getField("clae_cla_episode_ceased_date").compareTo("2024-04-01") >= 0))
                .map(row -> row.getField("clae_person_id")
                        + british(row.getField("clae_cla_episode_start_date"))
                        + british(ended(row.getField("clae_cla_episode_ceased_date"))))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> returned = Extract.csv(
                        folder.resolve("ssda903").resolve(YEAR).resolve("episodes.csv"))
                .stream()
                .map(row -> row.getField("CHILD") + row.getField("DECOM") + row.getField("DEC"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(returned).isNotEmpty().isEqualTo(expected);
    }

    private static String ended(String date) {
        return date.compareTo("2025-03-31") <= 0 ? date : "";
    }

    private static String british(String date) {
        return date.isEmpty() ? "" : date.substring(8) + "/" + date.substring(5, 7) + "/" + date.substring(0, 4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05})
    void theCensusHoldsTheChildrenWithAnOpenReferral(double errorRate) throws Exception {
        Extract extract = Extract.of(Specification.usual().withChildren(700).withErrorRate(errorRate), folder);
        Set<String> expected = extract.ssd("ssd_cin_episodes").stream()
                .filter(row -> !row.getField("cine_referral_date").isEmpty()
                        && row.getField("cine_referral_date").compareTo("2025-03-31") <= 0
                        && (row.getField("cine_close_date").isEmpty()
                                || row.getField("cine_close_date").compareTo("2024-04-01") >= 0))
                .map(row -> row.getField("cine_person_id"))
                .collect(Collectors.toSet());
        Set<String> found = new HashSet<>();
        Matcher children = CHILD.matcher(Files.readString(folder.resolve("cin").resolve(YEAR + ".xml")));
        while (children.find()) {
            found.add(children.group(1));
        }
        assertThat(found).isNotEmpty().isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssd_cin_episodes", "ssd_cin_assessments", "ssd_cp_plans", "ssd_involvements"})
    void idsAreUniqueEvenWithFaultsAndGaming(String table) {
        Extract extract = Extract.of(
                Specification.usual().withChildren(700).withErrorRate(0.1).withGaming("reopened"), folder);
        Map<String, String> keys = Map.of(
                "ssd_cin_episodes", "cine_referral_id",
                "ssd_cin_assessments", "cina_assessment_id",
                "ssd_cp_plans", "cppl_cp_plan_id",
                "ssd_involvements", "invo_involvements_id");
        List<NamedCsvRecord> rows = extract.ssd(table);
        assertThat(extract.byId(table, keys.get(table))).hasSize(rows.size());
    }
}
