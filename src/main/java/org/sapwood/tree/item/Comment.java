package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A remark or a question about an item or a PI, with its answers.
 *
 * @param about id of the item; empty when it is about a PI alone
 * @param promised the day by which a question is to be answered; empty for a remark
 */
public record Comment(
        Sort sort,
        Optional<String> about,
        List<String> measures,
        Optional<String> team,
        String words,
        String by,
        LocalDate on,
        Optional<LocalDate> promised,
        List<Answer> answers)
        implements Item {
    public Comment {
        measures = List.copyOf(measures);
        answers = List.copyOf(answers);
    }

    /** Whether an answer is expected. */
    public enum Sort {
        REMARK,
        QUESTION
    }

    public boolean isOpen() {
        return sort == Sort.QUESTION && answers.isEmpty();
    }

    @Override
    public String headline() {
        return words;
    }

    @Override
    public List<String> hangsFrom() {
        return about.stream().toList();
    }

    @Override
    public Optional<String> ofTeam() {
        return team;
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return answers.stream().map(Answer::on).max(LocalDate::compareTo).or(() -> Optional.of(on));
    }
}
