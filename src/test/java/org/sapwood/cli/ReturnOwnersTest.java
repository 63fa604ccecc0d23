package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose a finding is, in a return that is filled from the records. */
class ReturnOwnersTest {
    @TempDir
    private Path folder;

    @Test
    void aTeamSeesItsOwnAndNothingElse() throws IOException {
        Path out = folder.resolve("cin");
        SmallCounty.get().run("return cin --year 2025-26 --out " + out);
        List<String> teams = rows(out.resolve("findings.csv")).stream()
                .map(cells -> cells[cells.length - 1])
                .filter(team -> !team.isEmpty())
                .toList();
        String team = teams.getFirst();

        Ran ran = SmallCounty.get().run("findings cin --year 2025-26 --format csv --team " + team);

        assertThat(ran.lines())
                .hasSize(1 + Collections.frequency(teams, team))
                .allMatch(line -> line.endsWith("," + team) || line.endsWith(",team"));
        assertThat(ran.messages()).contains("109 rules hold: 109 ran, 0 skipped");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void aTeamWrittenWronglyIsNotOneWithoutFindings() {
        Ran ran = SmallCounty.get().run("findings cin --team T5022");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.messages()).contains("There is no team T5022").hasLineCount(1);
        assertThat(ran.out()).isEmpty();
    }

    private static List<String[]> rows(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** Child, worker and team of every time that somebody was the allocated worker, in the made-up files themselves. */
    private static Set<String> allocated() throws IOException {
        return rows(SmallCounty.get().files().resolve("ssd/ssd_involvements.csv")).stream()
                .filter(cells -> cells[2].isEmpty() || cells[2].equals("ALLOCATED CASE WORKER"))
                .map(cells -> cells[7] + " " + cells[1] + " " + cells[3])
                .collect(Collectors.toSet());
    }

    @Test
    void aFindingBelongsToAWorkerAndTeamThatHadTheChild() throws IOException {
        Set<String> allocated = allocated();
        Set<String> children =
                allocated.stream().map(each -> each.split(" ", 2)[0]).collect(Collectors.toSet());

        for (String name : List.of("ssda903", "cin")) {
            Path out = folder.resolve(name);
            Ran ran = SmallCounty.get().run("return " + name + " --year 2025-26 --out " + out);

            assertThat(ran.out()).contains("rules hold: ");
            assertThat(rows(out.resolve("findings.csv"))).isNotEmpty().allSatisfy(cells -> {
                String owned = cells[5] + " " + cells[cells.length - 2] + " " + cells[cells.length - 1];
                if (children.contains(cells[5])) {
                    assertThat(allocated).contains(owned);
                } else {
                    assertThat(owned.strip()).isEqualTo(cells[5]);
                }
            });
        }
    }
}
