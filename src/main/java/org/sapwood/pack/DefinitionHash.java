package org.sapwood.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sapwood.definition.Bands;
import org.sapwood.definition.Clause;
import org.sapwood.definition.DateFunction;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Scoring;

/**
 * The hash of what decides a definition's figures: population, conditions, scoring, rounding, bands; not its prose,
 * targets or examples. A definition that counts working days changes with the calendar.
 */
final class DefinitionHash {
    private final List<String> parts = new ArrayList<>();
    private final Map<LocalDate, String> holidays;

    DefinitionHash(String population, List<Exclusion> exclusions, Optional<Clause> criterion, Defined defined) {
        this.holidays = defined.holidays();
        add("population", population);
        exclusions.forEach(exclusion -> condition("exclude", exclusion.when()));
        criterion.ifPresent(clause -> condition("criterion", clause));
    }

    DefinitionHash add(String name, Object value) {
        parts.add(name);
        parts.add(value.toString());
        return this;
    }

    DefinitionHash scoring(Scoring scoring) {
        return add(
                "scoring",
                switch (scoring) {
                    case Scoring.Proportion _ -> "proportion";
                    case Scoring.Count _ -> "count";
                    case Scoring.RatePer rate -> "rate per " + rate.per() + " " + rate.people();
                    case Scoring.Mean mean -> "mean of " + mean.of();
                    case Scoring.Median median -> "median of " + median.of();
                    case Scoring.Percentile percentile ->
                        "percentile " + percentile.at().stripTrailingZeros().toPlainString() + " of " + percentile.of();
                });
    }

    DefinitionHash bands(Bands bands) {
        new TreeMap<>(bands.scores())
                .forEach((score, intervals) -> intervals.forEach(interval -> add(
                        "score " + score,
                        interval.from().stripTrailingZeros().toPlainString() + " to "
                                + interval.to().stripTrailingZeros().toPlainString())));
        bands.fewerThan().ifPresent(fewest -> add("fewer than", fewest));
        bands.caps().forEach(cap -> add("cap", cap.measure() + " " + cap.whenAtMost() + " " + cap.notAbove()));
        return this;
    }

    /** SHA-256, in hex. */
    String text() {
        return Hashes.of(parts);
    }

    private void condition(String name, Clause clause) {
        add(name, withoutLayout(clause.text()));
        boolean countsWorkingDays = clause.meaning()
                .within()
                .anyMatch(part -> part instanceof Expression.Call call && call.function() == DateFunction.WORKDAYS);
        if (countsWorkingDays) {
            add("holidays", holidays.keySet());
        }
    }

    /** White space outside texts in quotation marks means nothing. */
    private static String withoutLayout(String condition) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (char character : condition.strip().toCharArray()) {
            quoted = (character == '\'') != quoted;
            boolean space = !quoted && Character.isWhitespace(character);
            if (!space) {
                text.append(character);
            } else if (text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
