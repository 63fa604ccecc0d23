package org.sapwood.briefing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Level;
import org.sapwood.definition.Period;
import org.sapwood.definition.Rule;
import org.sapwood.engine.CaseList;
import org.sapwood.engine.CaseRow;

/** Why one case has its outcome: the condition, the facts, the rules that its record fails. */
public record WhyPage(
        Definition definition,
        Period period,
        CaseRow row,
        String because,
        String condition,
        List<Fact> facts,
        List<Rule> failed) {

    /** @param value empty when it is not recorded */
    public record Fact(String name, Optional<String> value) {}

    /** Empty when the case does not count there, or the viewer may not see it: nobody can tell the two apart. */
    public static Optional<WhyPage> of(Desk viewers, Definition definition, Period period, String caseId) {
        CaseList list = viewers.cases(definition, period, Optional.empty(), Level.UNIT);
        return list.cases().stream()
                .filter(row -> row.caseId().equals(caseId))
                .findFirst()
                .map(row -> of(viewers, list, row));
    }

    private static WhyPage of(Desk viewers, CaseList list, CaseRow row) {
        Reasons reasons = new Reasons(viewers.catalogue().library());
        Definition definition = list.definition();
        return new WhyPage(
                definition,
                list.period(),
                row,
                reasons.because(definition, row, list.untold()),
                reasons.condition(definition),
                facts(row.facts()),
                reasons.failed(definition, row));
    }

    private static List<Fact> facts(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .map(fact -> new Fact(
                        fact.getKey().replace('_', ' '),
                        Optional.ofNullable(fact.getValue()).map(Object::toString)))
                .collect(Collectors.toList());
    }
}
