package org.sapwood.sql.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sapwood.definition.CodeList;
import org.sapwood.definition.Fault;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Relation;
import org.sapwood.definition.ValueType;

/** Nothing that could read, change, exhaust or mislead gets through the gate, and each refusal says where. */
class GateTest {
    private static final PopulationReader READER = new PopulationReader(
            Tables.ALL,
            List.of(new Relation(
                    "placement_runs", "", "", List.of(new NamedType("person_id", ValueType.TEXT)), Set.of(), "")),
            List.of(new CodeList("allocated_roles", "Roles", Map.of())));

    @Test
    void refusesTheSharedTexts() throws IOException {
        Path folder = Path.of(System.getProperty("sapwood.fixtures.hostile", "../shared/fixtures/hostile"));
        Path texts = folder.resolve("populations.txt");
        assumeTrue(Files.exists(texts), "skipped: there is no " + texts);
        List<String> lines = new ArrayList<>();
        int agreed = 0;
        List<String> all = HostileTexts.split(Files.readString(texts));
        for (int index = 0; index < all.size(); index++) {
            String verdict = verdict(all.get(index));
            agreed += verdict.startsWith("refused") ? 1 : 0;
            lines.add("hostile %03d %s".formatted(index + 1, verdict));
        }
        lines.add("hostile agree " + agreed + " of " + all.size());
        lines.forEach(System.out::println);
        Path report = Path.of("target/fixtures/hostile.txt");
        Files.createDirectories(report.getParent());
        Files.write(report, lines);

        assertThat(agreed).isEqualTo(all.size());
    }

    /** {@code refused} with the first refusal, or which way of trying got through. */
    private static String verdict(String text) {
        List<String> refusals = new ArrayList<>();
        for (String population : HostileTexts.populations(text)) {
            try {
                READER.readPopulation(population, "population.sql");
                return "ACCEPTED: " + shortened(population);
            } catch (Refusal refusal) {
                Fault fault = refusal.faults().getFirst();
                if (fault.line() < 1 || fault.column() < 1) {
                    return "NO POSITION: " + shortened(refusal.getMessage());
                }
                refusals.add(shortened(refusal.getMessage()));
            }
        }
        return "refused: " + refusals.get(refusals.size() > 1 ? 1 : 0);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\R", " ");
        return line.length() > 160 ? line.substring(0, 160) + "..." : line;
    }

    static List<String> ownTexts() throws IOException {
        try (InputStream file = GateTest.class.getResourceAsStream("hostile.txt")) {
            return HostileTexts.split(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("ownTexts")
    void refusesOurOwnTexts(String text) {
        assertThat(verdict(text)).startsWith("refused: population.sql, line ");
    }

    /** Each is refused before the grammar can exhaust the stack, on a thread with a quarter of the usual one. */
    @ParameterizedTest
    @MethodSource("bombs")
    void refusesBombsOnASmallStack(String text) throws InterruptedException {
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = new Thread(
                null,
                () -> thrown.add(catchThrowableOfType(
                        Throwable.class,
                        () -> READER.readPopulation(
                                HostileTexts.KEYS + ", " + text + " as x from ssd_person p", "population.sql"))),
                "small",
                256 * 1024);
        thread.start();
        thread.join();

        assertThat(thrown).singleElement().isInstanceOf(Refusal.class);
    }

    static List<String> bombs() {
        return List.of(
                "(".repeat(200_000) + "1" + ")".repeat(200_000),
                "case when true then ".repeat(100_000) + "1",
                "exists (select 1 from ssd_person q where ".repeat(100_000),
                "not ".repeat(4_000) + "true",
                "- ".repeat(4_000) + "1",
                "1" + " + 1".repeat(2_400),
                "'a'" + " || 'a'".repeat(2_400),
                "1" + " between 1 and 1".repeat(1_000),
                "p.pers_dob" + " is null".repeat(2_000),
                "(".repeat(30) + ("1" + " + 1".repeat(60) + ")").repeat(30),
                "x".repeat(4_000_000),
                "'" + "x".repeat(4_000_000) + "'",
                "1 " + " ".repeat(4_000_000),
                "1 /*" + "*".repeat(90_000),
                "p.".repeat(2_000) + "x",
                "1" + "0".repeat(90_000));
    }
}
