package org.sapwood.packs;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sapwood.engine.finish.Rounding;

/**
 * The percentages that the Department for Education prints for local authorities, from the numerators and denominators
 * beside them, by our rounding. National rows are not tested: their counts are rounded to tens.
 */
class PublishedFiguresTest {
    private static final Path PUBLISHED = Path.of("../shared/data/dfe");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /** 69 of 240 are 28.75 percent, printed as 28.7: the one figure that no rounding of the others explains. */
    private static final String EXCEPTION =
            "2017 Shropshire more_than_6_months_less_than_1_year: 69 of 240 printed 28.7, ours 28.8";

    private final List<String> differences = new ArrayList<>();
    private int compared;

    @BeforeEach
    void publishedFiguresAreAtHand() {
        Assumptions.assumeTrue(Files.isDirectory(PUBLISHED), "skipped: no published figures at " + PUBLISHED);
    }

    @Test
    void referrals() throws IOException {
        for (NamedCsvRecord row : authorities("c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv")) {
            compare(row, "rereferral_count", "referral_count", "rereferral_percent");
            compare(row, "no_further_action_count", "referral_count", "no_further_action_percent");
            compare(row, "not_in_need_count", "referral_count", "not_in_need_percent");
            compare(row, "rereferral_child_count", "referral_child_count", "rereferral_child_percent");
        }
        told("referrals", 7_713);
        assertThat(differences).isEmpty();
    }

    @Test
    void secondPlans() throws IOException {
        for (NamedCsvRecord row : authorities("d3_cpps_subsequent_plan_2013_to_2025.csv")) {
            compare(row, "CPP_subsequent", "CPP_start", "CPP_subsequent_percent");
        }
        told("second plans", 1_924);
        assertThat(differences).isEmpty();
    }

    @Test
    void durationsOfPlans() throws IOException {
        for (NamedCsvRecord row : authorities("d5_cpps_at31march_by_duration_2013_to_2025.csv")) {
            for (String band : List.of(
                    "3_months_or_less",
                    "more_than_3_months_6_months",
                    "more_than_6_months_less_than_1_year",
                    "1_year_less_than_2_years",
                    "2_years_or_more")) {
                compare(row, band, "CPP_At31", band + "_percent");
            }
        }
        told("durations of plans", 8_291);
        assertThat(differences).containsExactly(EXCEPTION);
    }

    /** Numerators and denominators are in rows of their own. */
    @Test
    void stabilityOfPlacements() throws IOException {
        String total = "Total children";
        List<NamedCsvRecord> rows = authorities("la_cla_placement_stability.csv");
        Map<String, String> totals = new HashMap<>();
        for (NamedCsvRecord row : rows) {
            if (row.getField("placement_stability").equals(total)) {
                totals.put(group(row), row.getField("children_count"));
            }
        }
        for (NamedCsvRecord row : rows) {
            String all = totals.get(group(row));
            if (!row.getField("placement_stability").equals(total) && all != null) {
                compare(name(row), row.getField("children_count"), all, row.getField("children_percent"), 0);
            }
        }
        told("stability of placements", 2_238);
        assertThat(differences).isEmpty();
    }

    private static List<NamedCsvRecord> authorities(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(PUBLISHED.resolve(file));
                Stream<NamedCsvRecord> rows = reader.stream()) {
            return rows.filter(row -> row.getField("geographic_level").equals("Local authority"))
                    .toList();
        }
    }

    private static String group(NamedCsvRecord row) {
        return row.getField("time_period") + row.getField("new_la_code") + row.getField("cla_group");
    }

    private static String name(NamedCsvRecord row) {
        return row.getField("time_period") + " " + row.getField("la_name");
    }

    private void compare(NamedCsvRecord row, String numerator, String denominator, String percent) {
        String name = name(row) + " " + numerator;
        compare(name, row.getField(numerator), row.getField(denominator), row.getField(percent), 1);
    }

    /** Suppressed and missing values are letters; they are passed over. */
    private void compare(String name, String numerator, String denominator, String printed, int decimals) {
        boolean numbers = Stream.of(numerator, denominator, printed)
                .allMatch(text -> NUMBER.matcher(text).matches());
        if (!numbers || denominator.equals("0")) {
            return;
        }
        compared++;
        BigDecimal ours = Rounding.percent(Long.parseLong(numerator), Long.parseLong(denominator), decimals);
        if (ours.compareTo(new BigDecimal(printed)) != 0) {
            differences.add("%s: %s of %s printed %s, ours %s".formatted(name, numerator, denominator, printed, ours));
        }
    }

    private void told(String what, int expected) {
        System.out.println("Published figures of local authorities compared, " + what + ": " + compared);
        assertThat(compared).isEqualTo(expected);
    }
}
