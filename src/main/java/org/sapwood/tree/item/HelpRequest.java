package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Help or a resource that a team needs; it rises along the thread to whoever owns the plan.
 *
 * @param about id of the item for which it is needed
 */
public record HelpRequest(
        String about, String team, String words, String by, LocalDate on, LocalDate promised, Optional<Answer> answer)
        implements Item {
    @Override
    public String headline() {
        return words;
    }

    @Override
    public List<String> hangsFrom() {
        return List.of(about);
    }

    @Override
    public Optional<String> ofTeam() {
        return Optional.of(team);
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return answer.map(Answer::on).or(() -> Optional.of(on));
    }
}
