package org.sapwood.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Table;
import org.sapwood.definition.Target;
import org.sapwood.definition.Unknowns;

/** A small pack in which every kind of thing occurs. */
class LoansPackTest {
    static final Path LOANS = Path.of("src/test/resources/org/sapwood/pack/loans");
    private static final Library LIBRARY = PackReader.read(List.of(LOANS));

    @Test
    void tablesHaveTheirColumnsInTheOrderOfTheFile() {
        Table loans = LIBRARY.layouts().get("lending").table("loans").orElseThrow();

        assertThat(loans.columns().getFirst().name()).isEqualTo("loan_id");
        assertThat(loans.column("damaged").orElseThrow().type()).isEqualTo(ColumnType.FLAG);
        assertThat(loans.column("fine").orElseThrow().placeholder()).isTrue();
        assertThat(loans.column("member_id")
                        .orElseThrow()
                        .refersTo()
                        .orElseThrow()
                        .table())
                .isEqualTo("members");
        assertThat(loans.whenUnreadable()).isEqualTo(Table.WhenUnreadable.BLANK_CELL);
    }

    @Test
    void codesStayTheTextThatTheyAre() {
        assertThat(LIBRARY.codes().get("kinds").codes())
                .containsExactly(Map.entry("NO", "Novel"), Map.entry("0123", "Map"), Map.entry("1E5", "Record"));
        assertThat(LIBRARY.measures().get("loans-per-thousand").examples())
                .extracting(example -> example.given().get("kind"))
                .containsExactly("NO", "0123", "1E5");
    }

    @Test
    void populationsAreTypedAndTiedToTheirTables() {
        assertThat(LIBRARY.populations().get("loans_returned").countsWhen()).isEqualTo(CountsWhen.COUNTED_ON);
        assertThat(LIBRARY.populations().get("loans_returned").uses()).contains("loans", "first_loans");
        assertThat(LIBRARY.populations().get("loans_open").countsWhen()).isEqualTo(CountsWhen.OPEN_ON);
        assertThat(LIBRARY.populations().get("loans_returned").purpose())
                .isEqualTo("One case is a loan that has been returned. Team and worker: who lent it.");
    }

    @Test
    void aMeasureHasEverythingThatItsFileSays() {
        Measure measure = LIBRARY.measures().get("returned-10wd");

        assertThat(measure.meaning().goodOutcome()).isEqualTo("Nobody waits long for a book");
        assertThat(measure.exclusions().getFirst().because()).isEqualTo("No date of lending is recorded");
        assertThat(measure.threshold().orElseThrow().at()).isEqualByComparingTo("10");
        assertThat(measure.openCases()).contains("open-over-10wd");
        assertThat(measure.bands().orElseThrow().scores().get(2)).hasSize(2);
        assertThat(measure.bands().orElseThrow().names()).containsEntry(3, "good");
        assertThat(measure.needsHistory()).isEqualTo(12);
        assertThat(measure.reviewBy()).contains(LocalDate.of(2027, 4, 1));
        assertThat(measure.changes()).hasSize(1);
        assertThat(measure.examples().getFirst().given())
                .isEqualTo(Map.of("lent", LocalDate.of(2026, 1, 5), "working_days", 10L));
    }

    @Test
    void theCountysTargetsComeOnTopOfTheMeasuresOwn() {
        assertThat(LIBRARY.measures().get("returned-10wd").targets())
                .containsExactly(
                        new Target("2025/26", new BigDecimal("92.5"), "The council's plan"),
                        new Target("2026/27", new BigDecimal("95"), "The council's plan"));
    }

    @Test
    void openCasesAreAMeasureOfTheirOwn() {
        Measure companion = LIBRARY.measures().get("open-over-10wd");

        assertThat(companion.title()).isEqualTo("Still open past the limit: Loans returned within 10 working days");
        assertThat(companion.overdueCompanionOf()).contains("returned-10wd");
        assertThat(companion.improvement()).isEqualTo(new Improvement.Decrease());
        assertThat(companion.population()).isEqualTo("loans_open");
        assertThat(companion.meaning().misses()).isEqualTo("Books that nobody knows to be lent");
        assertThat(companion.meaning().goodOutcome()).isEqualTo("Nobody waits long for a book");
    }

    @Test
    void scoringsAreRead() {
        assertThat(LIBRARY.measures().get("fines").scoring()).isEqualTo(new Scoring.Median("fine"));
        assertThat(LIBRARY.measures().get("fines").countOf()).isEqualTo(CountOf.PERSONS);
        assertThat(LIBRARY.measures().get("fines").unknowns()).isEqualTo(Unknowns.DROP);
        assertThat(LIBRARY.measures().get("loans-per-thousand").scoring())
                .isEqualTo(new Scoring.RatePer(1000, "residents"));
        assertThat(LIBRARY.measures().get("loans-per-thousand").improvement())
                .isEqualTo(new Improvement.Range(new BigDecimal("100"), new BigDecimal("400")));
    }

    @Test
    void rulesAreRead() {
        Rule rule = LIBRARY.rules().get("returned-before-lent");

        assertThat(rule.route()).isEqualTo(Rule.Route.DATA_TEAM);
        assertThat(rule.flags()).isEqualTo(Map.of("loans", "case_id"));
        assertThat(rule.fields()).containsExactly("lent", "returned");
        assertThat(LIBRARY.definition("returned-before-lent")).contains(rule);
    }

    @Test
    void whatIsKnownBesideTheRecordsIsRead() {
        assertThat(LIBRARY.workingDays().isWorkingDay(LocalDate.of(2026, 12, 25)))
                .isFalse();
        assertThat(LIBRARY.people().get("residents").of("east", 2026)).hasValue(8000);
        assertThat(LIBRARY.organisation().at(Level.SERVICE, "east", LocalDate.of(2025, 12, 31)))
                .isEqualTo("lending");
        assertThat(LIBRARY.organisation().at(Level.SERVICE, "east", LocalDate.of(2026, 1, 1)))
                .isEqualTo("reading");
    }

    @Test
    void examplesHoldAndAdviceIsGiven() {
        CheckReport report = PackCheck.run(LIBRARY);

        assertThat(report.faults()).isEmpty();
        assertThat(report.results()).hasSize(18);
        assertThat(report.advice())
                .extracting(Fault::message)
                .containsExactlyInAnyOrder(
                        "returned-damaged has a direction and no guardrails",
                        "returned-damaged alone uses loans.damaged: recorded only to be measured",
                        "fines alone uses loans.fine: recorded only to be measured",
                        "loans-per-thousand has a direction and no guardrails");
    }
}
