package org.sapwood.tree.item;

import java.util.List;
import java.util.Optional;

/**
 * The trunk: what the organisation will put first in a year.
 *
 * @param answers ids of the expectations that it answers
 * @param owner who answers for it
 */
public record Priority(String title, String words, FinancialYear year, List<String> answers, String owner)
        implements Item {
    public Priority {
        answers = List.copyOf(answers);
    }

    @Override
    public String headline() {
        return title;
    }

    @Override
    public List<String> hangsFrom() {
        return answers;
    }

    @Override
    public Optional<FinancialYear> ofYear() {
        return Optional.of(year);
    }
}
