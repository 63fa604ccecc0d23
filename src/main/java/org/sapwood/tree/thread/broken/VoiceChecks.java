package org.sapwood.tree.thread.broken;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.tree.item.Challenge;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.Comment;
import org.sapwood.tree.item.HelpRequest;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Proposal;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.Threads;

/** Breaks between those who ask and those who should answer. */
final class VoiceChecks {
    private VoiceChecks() {}

    static List<BrokenThread> questionsUnanswered(Whole whole) {
        return whole.tree().of(Kind.COMMENT).stream()
                .filter(version -> ((Comment) version.item()).isOpen())
                .map(version -> {
                    Comment question = (Comment) version.item();
                    return broken(
                            Break.QUESTION_UNANSWERED,
                            version,
                            question.by() + " asked on " + Whole.day(question.on()) + ": \"" + question.words()
                                    + "\", and has no answer",
                            whole);
                })
                .toList();
    }

    static List<BrokenThread> changesUnanswered(Whole whole) {
        return whole.tree().of(Kind.CHANGE_FROM_ABOVE).stream()
                .filter(version -> ((ChangeFromAbove) version.item()).answer().isEmpty())
                .map(version -> {
                    ChangeFromAbove change = (ChangeFromAbove) version.item();
                    return new BrokenThread(
                            Break.CHANGE_UNANSWERED,
                            version.id(),
                            Optional.of(change.team()),
                            whole.name(change.team()) + " has not answered the change from above of "
                                    + Whole.day(change.on())
                                    + ": \"" + change.words() + "\"",
                            whole.manager(change.team()));
                })
                .toList();
    }

    static List<BrokenThread> challengesOverdue(Whole whole) {
        return overdue(whole, Kind.CHALLENGE, Break.CHALLENGE_OVERDUE, "A challenge");
    }

    static List<BrokenThread> helpOverdue(Whole whole) {
        return overdue(whole, Kind.HELP_REQUEST, Break.HELP_OVERDUE, "A request for help");
    }

    static List<BrokenThread> proposalsOverdue(Whole whole) {
        return overdue(whole, Kind.PROPOSAL, Break.PROPOSAL_OVERDUE, "A proposal");
    }

    private static List<BrokenThread> overdue(Whole whole, Kind kind, Break what, String name) {
        return whole.tree().of(kind).stream()
                .filter(version ->
                        promised(version.item()).filter(whole.today()::isAfter).isPresent())
                .map(version -> broken(
                        what,
                        version,
                        name + " was to be answered by "
                                + Whole.day(promised(version.item()).orElseThrow()) + ": \""
                                + version.item().headline() + "\"",
                        whole))
                .toList();
    }

    /** The promised day of what has no answer yet. */
    private static Optional<LocalDate> promised(Item item) {
        return switch (item) {
            case Challenge one when one.answer().isEmpty() -> Optional.of(one.promised());
            case HelpRequest one when one.answer().isEmpty() -> Optional.of(one.promised());
            case Proposal one when one.answer().isEmpty() -> Optional.of(one.promised());
            default -> Optional.empty();
        };
    }

    private static BrokenThread broken(Break what, Version version, String sentence, Whole whole) {
        return new BrokenThread(what, version.id(), version.item().ofTeam(), sentence, mender(version, whole));
    }

    /** The owner of the plan along the thread, or of the plans that hold the PI in question. */
    private static String mender(Version version, Whole whole) {
        return new Threads(whole.tree()).answerers(version).stream().findFirst().orElse("The service manager");
    }
}
