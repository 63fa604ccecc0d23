package org.sapwood.briefing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Rule;
import org.sapwood.engine.CaseRow;
import org.sapwood.engine.Untold;
import org.sapwood.sql.condition.InWords;
import org.sapwood.sql.condition.Judge;

/** Why a case has the outcome that it has, in sentences. */
public final class Reasons {
    private final Library library;
    private final InWords words;
    private final Judge judge;

    public Reasons(Library library) {
        this.library = library;
        this.words = new InWords(library.workingDays());
        this.judge = new Judge(library.workingDays());
    }

    /**
     * One sentence, such as {@code Working days taken is 52, which is more than 45.}
     *
     * @param untold what the list of the case says
     */
    public String because(Definition definition, CaseRow row, Optional<Untold> untold) {
        if (untold.isPresent()
                && row.outcome() instanceof Outcome.CannotTell
                && !(judge.judge(definition, row.facts()) instanceof Outcome.CannotTell)) {
            return because(untold.get());
        }
        String reason = words.because(definition, row.outcome(), row.facts());
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }

    private static String because(Untold untold) {
        return switch (untold) {
            case Untold.TooShort _ ->
                "The records do not reach back as many months before the period as this measure needs.";
            case Untold.Lacks(Set<String> records) ->
                "The extract has no " + Records.inWords(records) + ", which this rests on.";
        };
    }

    /** What decides, in plain English. */
    public String condition(Definition definition) {
        return switch (definition) {
            case Measure measure ->
                measure.numerator()
                        .map(numerator -> "met when " + InWords.plain(numerator.meaning()))
                        .orElse("every case that is not excluded is met");
            case Rule rule -> "fails when " + InWords.plain(rule.failsWhen().meaning());
        };
    }

    /** The rules over the same population that this case fails, those that a measure trusts first. */
    public List<Rule> failed(Definition definition, CaseRow row) {
        return library.rules().values().stream()
                .filter(rule -> rule.population().equals(definition.population()))
                .filter(rule -> judge.judge(rule, row.facts()) instanceof Outcome.NotMet)
                .toList();
    }
}
