package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Returns of a county without faults: what the rules say of them as they are, and that they find each fault put in
 * afterwards, each in a child of its own.
 */
class ReturnFaultsTest {
    /**
     * What the made-up county still does that a council should not: workers who follow late or are not recorded, care
     * leavers of earlier years, Ofsted numbers and postcodes of placements with parents, assessments left open.
     */
    private static final Set<String> CARE_LEFT =
            Set.of("1002", "153", "222", "347", "378", "392d", "408", "516", "709", "SW10STG2", "SW12STG2");

    private static final Set<String> CENSUS_LEFT = Set.of("2991Q", "4003", "8565", "8670Q", "8825Q", "8867");

    private static final List<CareFault> CARE = List.of(
            new CareFault("header", "SEX", "M", "1", "101"),
            new CareFault("header", "DOB", ".+", "", "102"),
            new CareFault("header", "ETHNIC", ".+", "XXXX", "103"),
            new CareFault("episodes", "RNE", "S", "Z", "143"),
            new CareFault("episodes", "LS", ".+", "X9", "144"),
            new CareFault("episodes", "CIN", ".+", "N99", "145"),
            new CareFault("episodes", "PLACE", ".+", "ZZ", "146"),
            new CareFault("episodes", "PLACE_PROVIDER", "PR.", "PR9", "178"),
            new CareFault("episodes", "REC", "E.+", "E99", "149"),
            new CareFault("episodes", "DEC", ".+", "01/01/1999", "356"),
            new CareFault("episodes", "REASON_PLACE_CHANGE", ".+", "NOTHING", "1009"),
            new CareFault("missing", "MISSING", "M", "X", "1006"),
            new CareFault("missing", "MIS_END", ".+", "01/04/2001", "567"),
            new CareFault("reviews", "REVIEW_CODE", ".+", "PN9", "167"),
            new CareFault("oc3", "IN_TOUCH", "YES", "MAYBE", "131"),
            new CareFault("oc3", "ACTIV", ".+", "G9", "132"),
            new CareFault("oc3", "ACCOM", ".+", "9", "133"),
            new CareFault("previous_permanence", "PREV_PERM", ".+", "Q1", "631"),
            new CareFault("sw_episodes", "SW_REASON", ".+", "WHY", "SW13STG1"));

    private static final List<CensusFault> CENSUS = List.of(
            new CensusFault("Sex", "X", "4180"),
            new CensusFault("Ethnicity", "XXXX", "4220"),
            new CensusFault("PersonBirthDate", "2030-01-01", "8520"),
            new CensusFault("Disability", "ZZ", "8540"),
            new CensusFault("CINreferralDate", "", "8600"),
            new CensusFault("PrimaryNeedCode", "N99", "8650"),
            new CensusFault("PrimaryNeedCode", "", "8610"),
            new CensusFault("ReferralSource", "9Z", "8866"),
            new CensusFault("ReferralNFA", "perhaps", "8568"),
            new CensusFault("ReasonForClosure", "RC0", "8640"),
            new CensusFault("ReasonForClosure", "", "8805"),
            new CensusFault("CINclosureDate", "", "8810"),
            new CensusFault("CINclosureDate", "2019-05-05", "8620"),
            new CensusFault("AssessmentAuthorisationDate", "2019-05-05", "8608"),
            new CensusFault("CINPlanStartDate", "", "4010"),
            new CensusFault("CINPlanEndDate", "2019-05-05", "4011"),
            new CensusFault("CPPstartDate", "", "8720"),
            new CensusFault("CPPreviewDate", "", "8842Q"),
            new CensusFault("InitialCategoryOfAbuse", "XXX", "8905"),
            new CensusFault("LatestCategoryOfAbuse", "XXX", "8910"),
            new CensusFault("NumberOfPreviousCPP", "", "8730"),
            new CensusFault("UPN", "M888000000000", "1510"));

    @TempDir
    private static Path county;

    /** A cell of the return whose content is as asked for becomes another, and the rule must say so. */
    private record CareFault(String file, String column, String from, String to, String rule) {
        /** The child that was chosen: the first that nothing else was done to. */
        String putInto(Path folder, Set<String> taken) throws IOException {
            Path path = folder.resolve(file + ".csv");
            List<String> lines = new ArrayList<>(Files.readAllLines(path));
            int at = List.of(lines.getFirst().split(",", -1)).indexOf(column);
            for (int i = 1; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(",", -1);
                if (cells[at].matches(from) && taken.add(cells[0])) {
                    cells[at] = to;
                    lines.set(i, String.join(",", cells));
                    Files.write(path, lines);
                    return cells[0];
                }
            }
            throw new AssertionError("No row of " + file + " for " + this);
        }
    }

    private record CensusFault(String element, String to, String rule) {
        private static final Pattern ID = Pattern.compile("<LAchildID>(.*?)</LAchildID>");

        String putInto(List<String> children, Set<String> taken) {
            Pattern wanted = Pattern.compile("<" + element + ">[^<]+</" + element + ">");
            for (int i = 0; i < children.size(); i++) {
                Matcher id = ID.matcher(children.get(i));
                Matcher found = wanted.matcher(children.get(i));
                if (id.find() && found.find() && taken.add(id.group(1))) {
                    children.set(i, found.replaceFirst("<" + element + ">" + to + "</" + element + ">"));
                    return id.group(1);
                }
            }
            throw new AssertionError("No child for " + this);
        }
    }

    @BeforeAll
    static void aCountyWithoutFaults() {
        Ran ran = Ran.of(
                "generate",
                "--out",
                county,
                "--children",
                1000,
                "--years",
                3,
                "--error-rate",
                0,
                "--unreadable-rate",
                0);
        assertThat(ran.code()).isZero();
    }

    private static Path care(String year) {
        return county.resolve("ssda903").resolve(year);
    }

    private Set<String> care(Path now, Path out) throws IOException {
        Ran.of(
                "validate",
                "--as",
                "ssda903",
                "--from",
                now,
                "--last",
                care("2024-25"),
                "--year",
                "2025-26",
                "--out",
                out);
        return found(out);
    }

    private Set<String> census(Path from, Path out) throws IOException {
        Ran.of("validate", "--as", "cin", "--from", from, "--out", out);
        return found(out);
    }

    /** Each finding as rule and child. */
    private static Set<String> found(Path findings) throws IOException {
        try (Stream<String> lines = Files.lines(findings)) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> cells[0] + " " + cells[5])
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> rules(Set<String> findings) {
        return findings.stream().map(each -> each.split(" ", 2)[0]).collect(Collectors.toSet());
    }

    private static Set<String> children(Set<String> findings) {
        return findings.stream().map(each -> each.split(" ", 2)[1]).collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void everyFaultInTheReturnOfCareIsFound(@TempDir Path folder) throws IOException {
        Set<String> before = care(care("2025-26"), folder.resolve("before.csv"));
        assertThat(CARE_LEFT).containsAll(rules(before));
        Path now = folder.resolve("now");
        Bytes.copy(care("2025-26"), now);
        Set<String> taken = children(before);
        List<String> expected = new ArrayList<>();
        for (CareFault fault : CARE) {
            expected.add(fault.rule() + " " + fault.putInto(now, taken));
        }

        Set<String> after = care(now, folder.resolve("after.csv"));

        assertThat(after).containsAll(expected).containsAll(before);
        assertThat(before).doesNotContainAnyElementsOf(expected);
        after.removeAll(before);
        assertThat(children(after)).isSubsetOf(children(new HashSet<>(expected)));
    }

    @Test
    void everyFaultInTheCensusIsFound(@TempDir Path folder) throws IOException {
        Path clean = county.resolve("cin").resolve("2025-26.xml");
        Set<String> before = census(clean, folder.resolve("before.csv"));
        assertThat(CENSUS_LEFT).containsAll(rules(before));
        List<String> children =
                new ArrayList<>(Arrays.asList(Files.readString(clean).split("(?=<Child>)", -1)));
        Set<String> taken = children(before);
        List<String> expected = new ArrayList<>();
        for (CensusFault fault : CENSUS) {
            expected.add(fault.rule() + " " + fault.putInto(children, taken));
        }
        Path faulty = Files.writeString(folder.resolve("faulty.xml"), String.join("", children));

        Set<String> after = census(faulty, folder.resolve("after.csv"));

        assertThat(after).containsAll(expected).containsAll(before);
        assertThat(before).doesNotContainAnyElementsOf(expected);
        after.removeAll(before);
        assertThat(children(after)).isSubsetOf(children(new HashSet<>(expected)));
    }
}
