package org.sapwood.briefing.role;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.tree.item.Challenge;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.Comment;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.HelpRequest;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Proposal;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;

/**
 * Something that somebody said and nobody has answered yet.
 *
 * @param id of the item
 * @param team whose it is; empty when it is no single team's
 * @param by who said it; empty where the department wrote it down itself
 * @param promised the day by which an answer was promised; empty where none was
 */
public record Waiting(
        String id,
        Kind kind,
        Optional<String> team,
        String words,
        Optional<String> by,
        LocalDate since,
        Optional<LocalDate> promised) {
    private static final int A_WEEK = 7;

    /** How much it presses. */
    public enum When {
        OVERDUE,
        THIS_WEEK,
        LATER,
        NO_DAY
    }

    public When when(LocalDate day) {
        return promised.map(by -> by.isBefore(day)
                        ? When.OVERDUE
                        : by.isAfter(day.plusDays(A_WEEK)) ? When.LATER : When.THIS_WEEK)
                .orElse(When.NO_DAY);
    }

    /** Everything that waits for an answer, what was promised longest ago first, what was promised no day last. */
    public static List<Waiting> in(Tree tree) {
        return Stream.of(
                        Kind.CHALLENGE,
                        Kind.HELP_REQUEST,
                        Kind.COMMENT,
                        Kind.PROPOSAL,
                        Kind.CHANGE_FROM_ABOVE,
                        Kind.EXPECTATION)
                .flatMap(kind -> tree.of(kind).stream())
                .flatMap(version -> of(version).stream())
                .sorted(Comparator.comparing((Waiting one) -> one.promised().orElse(LocalDate.MAX))
                        .thenComparing(Waiting::since))
                .toList();
    }

    private static Optional<Waiting> of(Version version) {
        return switch (version.item()) {
            case Challenge one
            when one.answer().isEmpty() ->
                waiting(version, Optional.of(one.by()), one.on(), Optional.of(one.promised()));
            case HelpRequest one
            when one.answer().isEmpty() ->
                waiting(version, Optional.of(one.by()), one.on(), Optional.of(one.promised()));
            case Comment one when one.isOpen() -> waiting(version, Optional.of(one.by()), one.on(), one.promised());
            case Proposal one
            when one.answer().isEmpty() ->
                waiting(version, Optional.of(one.by()), one.on(), Optional.of(one.promised()));
            case ChangeFromAbove one
            when one.answer().isEmpty() -> waiting(version, Optional.of(one.by()), one.on(), Optional.empty());
            case Expectation one
            when one.standing() == Expectation.Standing.PROPOSED ->
                waiting(version, one.proposedBy(), one.since(), Optional.empty());
            default -> Optional.empty();
        };
    }

    private static Optional<Waiting> waiting(
            Version version, Optional<String> by, LocalDate since, Optional<LocalDate> promised) {
        Item item = version.item();
        return Optional.of(new Waiting(version.id(), item.kind(), item.ofTeam(), item.headline(), by, since, promised));
    }
}
