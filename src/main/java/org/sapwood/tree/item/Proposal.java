package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a team puts forward from below: a target, a prime PI, another way to do things.
 *
 * @param about id of the item that it would change; empty when it is new
 */
public record Proposal(
        String team,
        FinancialYear year,
        String words,
        Optional<String> about,
        String by,
        LocalDate on,
        LocalDate promised,
        Optional<Answer> answer)
        implements TeamItem {
    @Override
    public String headline() {
        return words;
    }

    @Override
    public List<String> hangsFrom() {
        return about.stream().toList();
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return answer.map(Answer::on).or(() -> Optional.of(on));
    }
}
