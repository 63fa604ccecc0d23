package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sapwood.access.Scope;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Distribution;
import org.sapwood.briefing.Involved;
import org.sapwood.briefing.LeafPage;
import org.sapwood.briefing.Trust;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Rule;
import org.sapwood.engine.CaseRow;

/** What pages work out in Java agrees with what the engine says of the same cases. */
class FiguresOfPagesTest {
    private final Desk desk = ServedCounty.get().desk();
    private final Period quarter =
            Periods.quarterOf(YearMonth.from(desk.snapshot().extractedOn()));

    /** The engine judges the rules in SQL, the page in Java. */
    @Test
    void trustCountsTheCasesThatTheEngineListsAsFailing() {
        for (Measure measure : trusting()) {
            Trust trust = Trust.of(desk, measure, quarter, Optional.empty()).orElseThrow();
            Set<String> failing = new HashSet<>();
            measure.trustedWhen()
                    .forEach(id -> desk.failing(
                                    desk.catalogue().library().rules().get(id))
                            .forEach(row -> failing.add(row.caseId())));
            List<CaseRow> cases = counting(measure);
            assertThat(trust.cases()).as(measure.id()).isEqualTo(cases.size());
            assertThat(trust.failing())
                    .as(measure.id())
                    .isEqualTo(cases.stream()
                            .filter(row -> failing.contains(row.caseId()))
                            .count());
        }
    }

    private List<Measure> trusting() {
        List<Measure> found = desk.computable(desk.catalogue().measures(List.of())).stream()
                .filter(measure -> !measure.trustedWhen().isEmpty())
                .filter(measure -> measure.trustedWhen().stream()
                        .allMatch(id -> desk.catalogue()
                                .library()
                                .rules()
                                .get(id)
                                .population()
                                .equals(measure.population())))
                .toList();
        assertThat(found).hasSizeGreaterThan(5);
        return found;
    }

    @Test
    void aDistributionHoldsEveryCaseThatCounts() {
        Measure measure = desk.catalogue().library().measures().get("assessments-45wd");
        Distribution distribution =
                Distribution.of(desk, measure, quarter, Optional.empty()).orElseThrow();
        List<CaseRow> cases = counting(measure);
        assertThat(distribution.values().size() + distribution.unknown()).isEqualTo(cases.size());
        long met = distribution.values().stream()
                .filter(days -> days.compareTo(new BigDecimal(45)) <= 0)
                .count();
        assertThat(met)
                .isEqualTo(cases.stream()
                        .filter(row -> row.outcome() instanceof Outcome.Met)
                        .count());
        BigDecimal share = BigDecimal.valueOf(100 * met)
                .divide(BigDecimal.valueOf(distribution.values().size()), 1, RoundingMode.HALF_UP);
        assertThat(desk.scores(List.of(measure), List.of(quarter), Level.COUNTY)
                        .getFirst()
                        .value())
                .contains(share);
    }

    @Test
    void aLeafHoldsOnlyWhatIsOpenUnderTheWorkersOwnPersons() {
        Involved involved = new Involved(desk);
        String worker = involved.anyWorkerOf("T201").orElseThrow();
        Set<String> persons = involved.personsOf(worker, desk.snapshot().extractedOn());
        List<String> all = List.copyOf(desk.catalogue().library().measures().keySet());
        LeafPage leaf = LeafPage.of(desk.in(Scope.ofPersons(persons)), all);
        assertThat(persons).isNotEmpty();
        assertThat(leaf.late().size() + leaf.open().size()).isPositive();
        assertThat(leaf.late())
                .allSatisfy(work -> assertThat(persons).contains(work.row().personId()));
        assertThat(leaf.records())
                .allSatisfy(one -> assertThat(persons).contains(one.row().personId()));
    }

    private List<CaseRow> counting(Measure measure) {
        return desk.cases(measure, quarter, Optional.empty(), Level.COUNTY).cases().stream()
                .filter(row -> !(row.outcome() instanceof Outcome.Excluded))
                .collect(Collectors.toList());
    }

    /** On the page of the PI, as outsiders read it, and on the page of the definition. */
    @Test
    void guardrailsAndRulesAreNamedByTheirTitlesAndLedTo() {
        Measure measure = trusting().getFirst();
        Rule rule = desk.catalogue().library().rules().get(measure.trustedWhen().getFirst());
        String link = "<a class=\"govuk-link\" href=\"/definitions/" + rule.id() + "\">" + rule.title() + "</a>";
        String page = "/measures/" + measure.id();
        assertThat(Visitor.signedIn("ruth").get(page).body()).contains(link);
        assertThat(Visitor.signedIn("councillor").get(page).body()).contains(link);
        assertThat(Visitor.signedIn("jo").get("/definitions/" + measure.id()).body())
                .contains(link);
        assertThat(Visitor.signedIn("ruth").get("/definitions/" + rule.id()).statusCode())
                .isEqualTo(200);
    }
}
