package org.sapwood.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sapwood.briefing.CasesPage;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Reasons;
import org.sapwood.briefing.WhyPage;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Unit;
import org.sapwood.engine.CaseRow;

/** Cases as JSON: by id, with the outcome and one sentence why. No worker's name, and nothing counted by worker. */
final class CaseAnswers {
    private CaseAnswers() {}

    record All(
            Records records,
            String measure,
            String definitionHash,
            String period,
            Optional<String> team,
            List<Line> cases) {
        static All of(Desk desk, CasesPage page) {
            return new All(
                    Records.of(desk),
                    page.definition().id(),
                    page.definition().hash(),
                    page.period().text(),
                    page.team().map(Unit::id),
                    page.lines().stream()
                            .map(line -> new Line(
                                    line.row().caseId(),
                                    line.row().unit(),
                                    word(line.row().outcome()),
                                    line.because()))
                            .toList());
        }
    }

    record Line(String caseId, String team, String outcome, String because) {}

    record One(
            Records records,
            String measure,
            String definitionHash,
            String period,
            Line found,
            String condition,
            List<WhyPage.Fact> facts,
            List<Failed> failedRules) {
        static One of(Desk desk, WhyPage page) {
            return new One(
                    Records.of(desk),
                    page.definition().id(),
                    page.definition().hash(),
                    page.period().text(),
                    new Line(
                            page.row().caseId(),
                            page.row().unit(),
                            word(page.row().outcome()),
                            page.because()),
                    page.condition(),
                    page.facts(),
                    page.failed().stream()
                            .map(rule -> new Failed(rule.id(), rule.title(), rule.cure()))
                            .toList());
        }
    }

    /** A rule that the record of a case fails. */
    record Failed(String id, String title, String cure) {}

    record Failing(Records records, String rule, String definitionHash, String cure, List<Line> cases) {
        static Failing of(Desk desk, Rule rule, List<CaseRow> rows) {
            Reasons reasons = new Reasons(desk.catalogue().library());
            return new Failing(
                    Records.of(desk),
                    rule.id(),
                    rule.hash(),
                    rule.cure(),
                    rows.stream()
                            .map(row -> new Line(
                                    row.caseId(),
                                    row.unit(),
                                    word(row.outcome()),
                                    reasons.because(rule, row, Optional.empty())))
                            .toList());
        }
    }

    static String word(Outcome outcome) {
        return outcome.inWords().toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
