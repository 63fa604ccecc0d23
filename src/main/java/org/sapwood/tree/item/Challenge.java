package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A PI, a target or a deadline that somebody holds to be wrong or to do harm. It stays visible until it is answered.
 *
 * @param measure the PI in question
 * @param about id of the item in question, such as a target; empty when it is the PI itself
 * @param evidence what shows it
 * @param promised the day by which an answer was promised
 */
public record Challenge(
        Subject subject,
        String measure,
        Optional<String> about,
        String words,
        String evidence,
        Optional<String> team,
        String by,
        LocalDate on,
        LocalDate promised,
        Optional<Answer> answer)
        implements Item {
    /** What is challenged. */
    public enum Subject {
        PI,
        TARGET,
        DEADLINE
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
    public List<String> measures() {
        return List.of(measure);
    }

    @Override
    public Optional<String> ofTeam() {
        return team;
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return answer.map(Answer::on).or(() -> Optional.of(on));
    }
}
