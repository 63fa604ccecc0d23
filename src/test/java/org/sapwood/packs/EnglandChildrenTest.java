package org.sapwood.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sapwood.definition.Column;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Population;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Scoring;
import org.sapwood.pack.PackReader;

/** What the children's pack promises to its readers. */
class EnglandChildrenTest {
    private static final String PACK = "england-children";

    /** Ids whose meaning anybody can check without us. */
    private static final List<String> PINNED = List.of(
            "initial-assessments-7wd",
            "assessments-45wd",
            "assessments-open-over-45wd",
            "referrals-nfa",
            "re-referrals-12m",
            "conferences-15wd",
            "second-plan",
            "plans-open-2y",
            "plans-ended-2y",
            "placements-3plus",
            "long-term-stability",
            "reviews-on-time");

    private final Library library = PackReader.read(PackReader.foldersIn(Path.of("packs")));
    private final List<Measure> measures = library.measures().values().stream()
            .filter(measure -> measure.pack().equals(PACK))
            .toList();

    @Test
    void itHasTheTablesOfTheDataset() {
        Layout dataset = library.layouts().get("ssd");

        assertThat(dataset.tables()).hasSize(48);
        assertThat(dataset.tables().stream()
                        .mapToLong(table -> table.columns().size())
                        .sum())
                .as("359 of the specification and two of our own")
                .isEqualTo(361);
    }

    @Test
    void itHasManyMeasuresAndRules() {
        List<Rule> rules = library.rules().values().stream()
                .filter(rule -> rule.pack().equals(PACK))
                .toList();

        assertThat(measures).hasSizeGreaterThanOrEqualTo(45);
        assertThat(rules).hasSizeGreaterThanOrEqualTo(30);
        assertThat(rules)
                .allSatisfy(
                        rule -> assertThat(rule.examples()).extracting("expect").contains("fails", "passes"));
    }

    @Test
    void thePinnedOnesNeedNoHistory() {
        assertThat(library.measures()).containsKeys(PINNED.toArray(String[]::new));
        assertThat(PINNED).allSatisfy(id -> {
            Measure pinned = library.measures().get(id);
            assertThat(pinned.needsHistory()).isZero();
            assertThat(pinned.scoring()).isEqualTo(new Scoring.Proportion());
            assertThat(pinned.decimals()).isEqualTo(id.matches("placements-3plus|long-term-stability") ? 0 : 1);
        });
    }

    @Test
    void everyTimescaleInWorkingDaysHasItsOverdueCompanion() {
        assertThat(measures)
                .filteredOn(measure -> measure.threshold()
                        .filter(threshold -> threshold.unit().equals("working days"))
                        .isPresent())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(measure -> assertThat(measure.openCases()).isPresent());
    }

    @Test
    void everyMeasureSaysWhatItIsForAndWhatItMisses() {
        List<Measure> written = measures.stream()
                .filter(measure -> measure.overdueCompanionOf().isEmpty())
                .toList();

        assertThat(written).allSatisfy(measure -> {
            assertThat(measure.meaning().goodPractice()).isNotBlank();
            assertThat(measure.meaning().goodOutcome()).isNotBlank();
            assertThat(measure.meaning().whyMeasured()).isNotBlank();
            assertThat(measure.meaning().misses()).isNotBlank();
            assertThat(measure.meaning().recordedIn()).isNotBlank();
            assertThat(measure.meaning().source().reference()).isNotBlank();
            assertThat(measure.examples()).hasSizeGreaterThanOrEqualTo(3);
        });
        assertThat(written)
                .extracting(measure -> measure.meaning().kind())
                .contains("how much", "how well", "better off", "cost", "access", "users' view");
    }

    @Test
    void anOverdueCompanionMissesSomethingElseThanItsParent() {
        assertThat(library.measures().values())
                .filteredOn(measure -> measure.overdueCompanionOf().isPresent())
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(companion -> {
                    Measure parent = library.measures()
                            .get(companion.overdueCompanionOf().orElseThrow());
                    assertThat(companion.meaning().misses())
                            .isNotBlank()
                            .isNotEqualTo(parent.meaning().misses());
                });
    }

    /** So that a page can say how many of a measure's own cases fail. */
    @Test
    void aMeasureIsTrustedByRulesOverItsOwnCases() {
        assertThat(measures)
                .allSatisfy(measure -> assertThat(measure.trustedWhen())
                        .allSatisfy(rule -> assertThat(library.rules().get(rule).population())
                                .isEqualTo(measure.population())));
    }

    @Test
    void noPopulationReadsAColumnThatIsNotFilledYet() {
        Set<String> placeholders = library.layouts().get("ssd").tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(Column::placeholder)
                .map(Column::name)
                .collect(Collectors.toSet());
        Collection<Population> populations = library.populations().values();

        assertThat(placeholders).hasSizeGreaterThanOrEqualTo(73);
        assertThat(populations)
                .allSatisfy(population ->
                        assertThat(population.sql().split("\\W+")).doesNotContainAnyElementsOf(placeholders));
    }
}
