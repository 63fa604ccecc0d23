package org.sapwood.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Library;
import org.sapwood.definition.Pack;

/** Packs see what the packs that they need define, and nothing else. */
class SeveralPacksTest {
    private static final String OPEN =
            "-- One case is an open loan.\nselect loan_id as case_id, member_id as person_id,"
                    + " branch as team_id, librarian as worker_id, lent as open_from, returned as open_to, kind as kind from loans\n";

    @TempDir
    private Path folder;

    private Path loans;
    private Path extra;

    @BeforeEach
    void copy() throws IOException {
        loans = folder.resolve("loans");
        extra = folder.resolve("extra");
        Packs.copy(LoansPackTest.LOANS, loans);
        Packs.write(extra.resolve("pack.yaml"), "pack: extra\ntitle: Extra\nversion: '1'\nneeds: [loans]\n");
        Packs.write(extra.resolve("populations/extra_open.sql"), OPEN);
    }

    @Test
    void aPackIsReadAfterThoseThatItNeeds() {
        Library library = PackReader.read(List.of(extra, loans));

        assertThat(library.packs()).extracting(Pack::id).containsExactly("loans", "extra");
        assertThat(library.populations().get("extra_open").pack()).isEqualTo("extra");
        assertThat(PackReader.foldersIn(folder)).containsExactly(extra, loans);
    }

    @Test
    void whatIsNotNeededIsNotSeen() throws IOException {
        Packs.replace(extra, "pack.yaml", "needs: [loans]\n", "");
        Files.delete(extra.resolve("populations/extra_open.sql"));
        Packs.write(
                extra.resolve("measures/fines-too.yaml"),
                Files.readString(loans.resolve("measures/fines.yaml")).replace("measure: fines", "measure: fines-too"));

        for (Path[] order : new Path[][] {{extra, loans}, {loans, extra}}) {
            assertThat(Packs.refused(folder, order))
                    .containsExactly("extra/measures/fines-too.yaml, line 8, column 13: the population loans_returned"
                            + " belongs to the pack loans, which this pack does not need. Add loans to needs: in"
                            + " pack.yaml.");
        }
    }

    @Test
    void idsAreUniqueOverAllPacks() throws IOException {
        Packs.write(extra.resolve("populations/loans_open.sql"), OPEN);
        Packs.write(extra.resolve("measures/fines.yaml"), Files.readString(loans.resolve("measures/fines.yaml")));

        assertThat(Packs.refused(folder, loans, extra))
                .containsExactly(
                        "extra/measures/fines.yaml: the measure fines is defined twice, also in"
                                + " loans/measures/fines.yaml. Give one of them another id.",
                        "extra/populations/loans_open.sql: the population loans_open is defined twice, also in"
                                + " loans/populations/loans_open.sql. Give one of them another id.");
    }

    @Test
    void packsDoNotNeedEachOther() throws IOException {
        Packs.replace(loans, "pack.yaml", "version: \"1.0\"", "version: \"1.0\"\nneeds: [extra]");

        assertThat(Packs.refused(folder, loans, extra))
                .contains(
                        "loans/pack.yaml: packs need themselves: loans -> extra -> loans. Remove one of these needs.");
    }

    @Test
    void thereIsOneOrganisation() throws IOException {
        Packs.write(extra.resolve("organisation.csv"), Files.readString(loans.resolve("organisation.csv")));

        assertThat(Packs.refused(folder, loans, extra))
                .containsExactly("extra/organisation.csv: a second organisation is given; the first is"
                        + " loans/organisation.csv. Use one county's pack at a time.");
    }

    @Test
    void aPopulationReadsTablesOfOneLayout() throws IOException {
        Packs.write(extra.resolve("tables/reading/layout.yaml"), "layout: reading\ntitle: Reading rooms\n");
        Packs.write(
                extra.resolve("tables/reading/desks.yaml"),
                "table: desks\ntitle: Desks\nwhen_unreadable: blank cell\n"
                        + "columns:\n  desk_id: {type: text}\n  member_id: {type: text}\n");
        Packs.replace(
                extra,
                "populations/extra_open.sql",
                "from loans",
                "from loans where exists (select 1 from desks d where d.member_id = member_id)");

        assertThat(Packs.refused(folder, loans, extra))
                .contains("extra/populations/extra_open.sql: it reads tables of lending and reading, which are never"
                        + " loaded together. Read the tables of one layout.");
    }
}
