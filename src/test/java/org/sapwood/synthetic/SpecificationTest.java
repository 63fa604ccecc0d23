package org.sapwood.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Refusal;
import org.sapwood.synthetic.harm.Game;

class SpecificationTest {
    @TempDir
    private Path folder;

    @Test
    void gamingIsReadAsWritten() {
        assertThat(Specification.usual()
                        .withGaming("bunching:assessments@T201,T202=0.6; reopened;year-end=0.1")
                        .gaming())
                .containsExactly(
                        new Game(Game.Kind.BUNCHING, "assessments", List.of("T201", "T202"), 0.6),
                        new Game(Game.Kind.REOPENED, "assessments", List.of(), 0.5),
                        new Game(Game.Kind.YEAR_END, "assessments", List.of(), 0.1));
    }

    @Test
    void whatCannotBeIsRefusedWithACure() {
        Specification usual = Specification.usual();
        assertThatThrownBy(() -> usual.withGaming("bunchin:assessments"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Did you mean bunching?");
        assertThatThrownBy(() -> usual.withGaming("bunching:visits"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("assessments, conferences, reviews");
        assertThatThrownBy(() -> usual.withGaming("reopened=2"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> usual.withChildren(0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> usual.withErrorRate(1.5)).isInstanceOf(Refusal.class);
    }

    @Test
    void unreadableDatesNeedTextFilesAndTeamsNeedToExist() {
        Specification parquet =
                Specification.usual().withChildren(1).withFormat(Format.PARQUET).withUnreadableRate(0.1);
        assertThatThrownBy(() -> generate(parquet))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Ask for CSV files");
        assertThatThrownBy(() -> generate(Specification.usual().withGaming("reopened@T999")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("No team is called \"T999\"");
        assertThatThrownBy(() -> generate(Specification.usual().withGaming("bunching:conferences@T201")))
                .isInstanceOf(Refusal.class)
                .hasMessage("The game \"bunching:conferences@T201=0.5\" would change nothing, because team T201 does no"
                        + " conferences. Name one of: T701, T702, T703, T704.");
    }

    @Test
    void aGameThatFindsNothingIsNamed() {
        County.Summary summary = County.generate(
                Specification.usual().withChildren(1).withYears(1).withGaming("bunching:conferences=0"),
                Wendleshire.organisation(),
                Wendleshire.calendar(),
                folder,
                done -> {});

        assertThat(summary.unplayed()).extracting(Game::text).containsExactly("bunching:conferences=0.0");
    }

    private static void generate(Specification specification) {
        County.generate(
                specification, Wendleshire.organisation(), Wendleshire.calendar(), Path.of("target/never"), done -> {});
    }
}
