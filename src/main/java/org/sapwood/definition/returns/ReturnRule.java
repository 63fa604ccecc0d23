package org.sapwood.definition.returns;

import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Rule;

/**
 * A rule of a return. What it judges are rows of the return's files.
 *
 * @param rule its condition, message and cure; {@link Rule#flags} name the columns that hold the numbers of the rows shown
 * @param code as the collecting department calls it: {@code 197B}
 * @param needs tables and reference data without which it is not run
 * @param from the first year in which it holds as it is
 * @param until the last one, when it no longer holds
 * @param on the column that gives the date on which the owner of the record is looked up
 */
public record ReturnRule(
        Rule rule, String code, List<String> needs, ReturnYear from, Optional<ReturnYear> until, Optional<String> on) {
    public ReturnRule {
        needs = List.copyOf(needs);
    }

    public boolean holdsIn(ReturnYear year) {
        return from.compareTo(year) <= 0
                && until.map(last -> last.compareTo(year) >= 0).orElse(true);
    }
}
