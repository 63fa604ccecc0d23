package org.sapwood.briefing.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.tree.item.Answer;
import org.sapwood.tree.item.Challenge;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.HelpRequest;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;

/** Challenges, requests for help and changes from above that waited for an answer on a day. */
public final class OpenVoices {
    private OpenVoices() {}

    /**
     * @param promised the day by which an answer was promised; empty for a change from above
     * @param answered the day on which it was answered; empty while it is not
     */
    public record Voice(Version version, LocalDate on, Optional<LocalDate> promised, Optional<LocalDate> answered) {
        public boolean isLate(LocalDate day) {
            return answered.isEmpty() && promised.filter(day::isAfter).isPresent();
        }
    }

    /** Those of a team that had been said by a day and were not answered by then, in the order in which they were written. */
    public static List<Voice> of(Tree tree, String team, LocalDate day) {
        return tree.all().stream()
                .filter(version -> version.item().ofTeam().filter(team::equals).isPresent())
                .flatMap(version -> voice(version).stream())
                .filter(voice -> !voice.on().isAfter(day))
                .filter(voice ->
                        voice.answered().filter(when -> !when.isAfter(day)).isEmpty())
                .toList();
    }

    private static Optional<Voice> voice(Version version) {
        Item item = version.item();
        return switch (item) {
            case Challenge one -> voice(version, one.on(), one.promised(), one.answer());
            case HelpRequest one -> voice(version, one.on(), one.promised(), one.answer());
            case ChangeFromAbove one ->
                Optional.of(new Voice(
                        version, one.on(), Optional.empty(), one.answer().map(ChangeFromAbove.TeamAnswer::on)));
            default -> Optional.empty();
        };
    }

    private static Optional<Voice> voice(Version version, LocalDate on, LocalDate promised, Optional<Answer> answer) {
        return Optional.of(new Voice(version, on, Optional.of(promised), answer.map(Answer::on)));
    }
}
