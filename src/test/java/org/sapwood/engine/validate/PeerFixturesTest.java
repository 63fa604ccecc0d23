package org.sapwood.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.returns.ReturnRule;
import org.sapwood.definition.returns.ReturnYear;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.pack.PackMemory;
import org.sapwood.pack.ReturnReader;
import org.sapwood.records.extract.RawTable;

/**
 * Our rules against cases that other validators' authors have worked. It prints a line for each case and how many agree;
 * where we disagree on purpose, {@code peer-disagreements.txt} says why, by rule, and the case still counts as not agreeing.
 */
class PeerFixturesTest {
    @TempDir
    private Path temporary;

    @Test
    void ssda903() throws IOException {
        compare("ssda903", Path.of("packs/ssda903"), "2026_27", new ReturnYear(2026));
    }

    @Test
    void cin() throws IOException {
        compare("cin", Path.of("packs/cin-census"), "2025_26", new ReturnYear(2025));
    }

    private void compare(String family, Path pack, String inForce, ReturnYear year) throws IOException {
        Path folder = Path.of(System.getProperty("sapwood.fixtures." + family, "../shared/fixtures/" + family));
        assumeTrue(Files.isDirectory(folder), "the reference cases are not here: " + folder);
        StatutoryReturn about = ReturnReader.read(pack, PackMemory.none());
        List<String> lines = new ArrayList<>();
        Set<String> disagreeing = new TreeSet<>();
        int agree = 0;
        List<PeerCase> cases = PeerCase.in(folder, inForce);
        for (PeerCase each : cases) {
            String difference = difference(about, each, year);
            agree += difference.isEmpty() ? 1 : 0;
            lines.add(each.id() + (difference.isEmpty() ? " agrees" : " " + difference));
            if (!difference.isEmpty()) {
                disagreeing.add(family + " " + each.rule());
            }
        }
        lines.add(family + " agree " + agree + " of " + cases.size());
        lines.forEach(System.out::println);
        Files.createDirectories(Path.of("target/fixtures"));
        Files.write(Path.of("target/fixtures/" + family + ".txt"), lines);
        assertThat(disagreeing).isSubsetOf(onPurpose());
    }

    private static Set<String> onPurpose() throws IOException {
        Set<String> rules = new TreeSet<>();
        for (String line :
                Files.readAllLines(Path.of("src/test/resources/org/sapwood/engine/validate/peer-disagreements.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rules.add(line.substring(0, line.indexOf(':')));
            }
        }
        return rules;
    }

    /** Empty when our rule flags the very rows that it should. */
    private String difference(StatutoryReturn about, PeerCase each, ReturnYear year) throws IOException {
        Optional<ReturnRule> rule = about.rule(each.rule());
        if (rule.isEmpty()) {
            return "has no rule";
        }
        try (ReturnBench bench = new ReturnBench(about, collection(each, year), 500, temporary)) {
            for (Map.Entry<String, RawTable> table : each.tables().entrySet()) {
                add(bench, table.getKey(), table.getValue());
            }
            Optional<RawTable> providers = each.reference("provider_info", "providers");
            if (providers.isPresent()) {
                bench.addReference(providers.get());
            }
            bench.complete();
            RuleRun run = bench.run(List.of(rule.get())).getFirst();
            return difference(each, run);
        }
    }

    private static Collection collection(PeerCase each, ReturnYear year) {
        LocalDate ends = each.referenceDate().orElse(each.day("collection_end", year.ends()));
        LocalDate starts = each.referenceDate()
                .map(day -> day.minusYears(1).plusDays(1))
                .orElse(each.day("collection_start", year.starts()));
        return new Collection(
                year, starts, ends, each.metadata("localAuthority", ""), each.metadata("file_format", "csv"));
    }

    private static void add(ReturnBench bench, String name, RawTable table) throws IOException {
        if (name.endsWith(StatutoryReturn.LAST)) {
            String own = name.substring(0, name.length() - StatutoryReturn.LAST.length());
            bench.addLast(new RawTable(own, table.file(), table.header(), table.headerLine(), table.rows()));
        } else {
            bench.add(table);
        }
    }

    private static String difference(PeerCase each, RuleRun run) {
        if (run.state() == RuleRun.State.FAILED) {
            return "could not be run: " + run.trouble();
        }
        if (run.state() == RuleRun.State.SKIPPED || each.isSkipped()) {
            return (run.state() == RuleRun.State.SKIPPED) == each.isSkipped() ? "" : "was skipped: " + run.missing();
        }
        if (each.isWholeReturn()) {
            return run.findings().isEmpty() == each.isReported() ? "reports " + run.findings() : "";
        }
        Set<String> flagged = new TreeSet<>();
        run.findings()
                .forEach(finding -> flagged.add(
                        finding.table() + " " + each.labels(finding.table()).get(finding.row() - 1)));
        return flagged.equals(each.expected()) ? "" : "flags " + flagged + " and should flag " + each.expected();
    }
}
