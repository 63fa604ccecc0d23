package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A remark or a question about an item or a PI, or a message from above, with its answers.
 *
 * @param about id of the item; empty when it is about a PI alone
 * @param fromAbove what a message about a PI from above cannot be sent without; empty for all others
 * @param promised the day by which a question is to be answered; empty for a remark
 */
public record Comment(
        Sort sort,
        Optional<String> about,
        List<String> measures,
        Optional<String> team,
        String words,
        Optional<FromAbove> fromAbove,
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

    /**
     * What comes with the words of somebody who may ask more of a team.
     *
     * @param reason why they write
     * @param planItem id of the item of a plan that it touches
     * @param help that comes with it
     */
    public record FromAbove(String reason, String planItem, String help) {}

    public boolean isOpen() {
        return sort == Sort.QUESTION && answers.isEmpty();
    }

    @Override
    public String headline() {
        return words;
    }

    @Override
    public List<String> hangsFrom() {
        return Stream.concat(about.stream(), fromAbove.map(FromAbove::planItem).stream())
                .distinct()
                .toList();
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
