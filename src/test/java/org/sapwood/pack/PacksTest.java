package org.sapwood.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;

/** The packs that the product brings with it. A refusal's message is the list of all faults. */
class PacksTest {
    private static final Path PACKS = Path.of("packs");

    @Test
    void thePacksHaveNoFaultsAndTheirExamplesHold() {
        Library library = PackReader.read(PackReader.foldersIn(PACKS));
        CheckReport report = PackCheck.run(library);

        report.advice().forEach(advice -> System.out.println(advice.sentence()));
        assertThat(library.measures()).isNotEmpty();
        assertThat(report.results()).isNotEmpty();
        assertThat(report.faults()).extracting(Fault::sentence).isEmpty();
    }
}
