package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A demand that comes after a team's plan was signed. The team answers it; it stays visible and is counted.
 *
 * @param about id of the plan item it touches; empty when it is about none of them
 * @param displaces what will not be done instead
 * @param resource what comes with it
 */
public record ChangeFromAbove(
        String team,
        FinancialYear year,
        String words,
        String reason,
        Optional<String> about,
        List<String> measures,
        String displaces,
        String resource,
        String by,
        LocalDate on,
        Optional<TeamAnswer> answer)
        implements TeamItem {
    public ChangeFromAbove {
        measures = List.copyOf(measures);
    }

    /** @param accepted only then may what was locked be changed */
    public record TeamAnswer(boolean accepted, String words, String by, LocalDate on) {}

    public boolean isAccepted() {
        return answer.filter(TeamAnswer::accepted).isPresent();
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
    public Optional<LocalDate> decidedOn() {
        return answer.map(TeamAnswer::on).or(() -> Optional.of(on));
    }
}
