package org.sapwood.tree.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.tree.item.Answer;
import org.sapwood.tree.item.Challenge;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.Comment;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.HelpRequest;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Proposal;
import org.sapwood.tree.item.Version;

/**
 * Something that somebody said or asked: a challenge, a request for help, a question or remark, a proposal, an expectation
 * that was put forward, a change from above.
 *
 * @param details what came with the words, in the order in which it is read
 * @param promised the day by which an answer was promised; empty where none was
 * @param waits whether an answer is still due
 */
public record Voice(
        Version version,
        String words,
        List<Detail> details,
        String by,
        LocalDate on,
        Optional<LocalDate> promised,
        List<Reply> replies,
        boolean waits) {
    public Voice {
        details = List.copyOf(details);
        replies = List.copyOf(replies);
    }

    /** @param name such as {@code evidence} */
    public record Detail(String name, String text) {}

    /**
     * @param by empty where only the history says it
     * @param role of whoever answered for the department; empty where a person answered by name
     * @param accepted empty where it is not a matter of yes or no
     */
    public record Reply(
            String words,
            Optional<String> by,
            Optional<String> role,
            Optional<LocalDate> on,
            Optional<Boolean> accepted) {}

    /** Empty for an item that nobody says or asks. */
    public static Optional<Voice> of(Version version) {
        return switch (version.item()) {
            case Challenge one ->
                voice(version, details("evidence", one.evidence()), one.by(), one.on(), Optional.of(one.promised()));
            case HelpRequest one -> voice(version, List.of(), one.by(), one.on(), Optional.of(one.promised()));
            case Proposal one -> voice(version, List.of(), one.by(), one.on(), Optional.of(one.promised()));
            case Comment one -> voice(version, details(one), one.by(), one.on(), one.promised());
            case ChangeFromAbove one -> voice(version, details(one), one.by(), one.on(), Optional.empty());
            case Expectation one
            when one.proposedBy().isPresent() || one.standing() == Expectation.Standing.PROPOSED ->
                voice(
                        version,
                        details("evidence", one.evidence()),
                        one.proposedBy().orElse(version.hand().author()),
                        one.since(),
                        Optional.empty());
            default -> Optional.empty();
        };
    }

    private static Optional<Voice> voice(
            Version version, List<Detail> details, String by, LocalDate on, Optional<LocalDate> promised) {
        List<Reply> replies = replies(version.item());
        boolean remark = version.item() instanceof Comment comment && comment.sort() == Comment.Sort.REMARK;
        return Optional.of(new Voice(
                version, version.item().headline(), details, by, on, promised, replies, replies.isEmpty() && !remark));
    }

    /** What was answered, oldest first. */
    public static List<Reply> replies(Item item) {
        return switch (item) {
            case Challenge one -> one.answer().stream().map(Voice::reply).toList();
            case HelpRequest one -> one.answer().stream().map(Voice::reply).toList();
            case Proposal one -> one.answer().stream().map(Voice::reply).toList();
            case Comment one -> one.answers().stream().map(Voice::reply).toList();
            case ChangeFromAbove one -> one.answer().stream().map(Voice::reply).toList();
            case Expectation one ->
                one
                        .answer()
                        .map(words ->
                                new Reply(words, Optional.empty(), one.answeredBy(), one.answeredOn(), accepted(one)))
                        .stream()
                        .toList();
            default -> List.of();
        };
    }

    private static Optional<Boolean> accepted(Expectation one) {
        return one.standing() == Expectation.Standing.PROPOSED
                ? Optional.empty()
                : Optional.of(one.standing() == Expectation.Standing.ACCEPTED);
    }

    private static List<Detail> details(ChangeFromAbove one) {
        return details("reason", one.reason(), "displaces", one.displaces(), "resource", one.resource());
    }

    private static List<Detail> details(Comment one) {
        return one.fromAbove()
                .map(more -> details("reason", more.reason(), "help", more.help()))
                .orElse(List.of());
    }

    private static List<Detail> details(String... namesAndTexts) {
        return java.util.stream.IntStream.range(0, namesAndTexts.length / 2)
                .mapToObj(index -> new Detail(namesAndTexts[2 * index], namesAndTexts[2 * index + 1]))
                .toList();
    }

    private static Reply reply(Answer answer) {
        return new Reply(
                answer.words(), Optional.of(answer.by()), Optional.empty(), Optional.of(answer.on()), Optional.empty());
    }

    private static Reply reply(ChangeFromAbove.TeamAnswer answer) {
        return new Reply(
                answer.words(),
                Optional.of(answer.by()),
                Optional.empty(),
                Optional.of(answer.on()),
                Optional.of(answer.accepted()));
    }

    public String id() {
        return version.id();
    }

    public Kind kind() {
        return version.item().kind();
    }

    public Optional<String> team() {
        return version.item().ofTeam();
    }

    /** A remark asks for nothing. */
    public boolean isRemark() {
        return version.item() instanceof Comment comment && comment.sort() == Comment.Sort.REMARK;
    }

    /** What sort of thing it is, such as {@code help-request}: a remark and a message from above are no questions. */
    public String sort() {
        return isRemark() ? "remark" : touches().isPresent() ? "message" : kind().prefix();
    }

    /** The item of a plan that a message from above touches. */
    public Optional<String> touches() {
        return version.item() instanceof Comment comment
                ? comment.fromAbove().map(Comment.FromAbove::planItem)
                : Optional.empty();
    }

    public boolean isLate(LocalDate today) {
        return waits && promised.filter(today::isAfter).isPresent();
    }
}
