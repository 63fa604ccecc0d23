package org.sapwood.tree.year;

import java.util.List;
import java.util.Optional;
import org.sapwood.tree.item.Acknowledgement;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.GateAnswer;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;

/**
 * After half a year every PI that will likely miss has a recovery plan that somebody else has acknowledged, or an openly
 * agreed "we accept this, because".
 */
public final class HalfYearGate {
    private final Tree tree;
    private final FinancialYear year;

    public HalfYearGate(Tree tree, FinancialYear year) {
        this.tree = tree;
        this.year = year;
    }

    /** @param reason what is missing, for a sentence */
    public record Open(Miss miss, String reason) {}

    /** The likely misses that keep the gate shut. */
    public List<Open> open(List<Miss> likely) {
        return likely.stream()
                .flatMap(miss -> missing(miss).map(reason -> new Open(miss, reason)).stream())
                .toList();
    }

    /** What is still missing about one likely miss; empty when it is settled. */
    public Optional<String> missing(Miss miss) {
        List<Version> answers = answers(miss);
        if (answers.isEmpty()) {
            return Optional.of("has neither a recovery plan nor an agreed acceptance");
        }
        if (answers.stream().anyMatch(this::isSettled)) {
            return Optional.empty();
        }
        boolean plan = answers.stream()
                .map(version -> (GateAnswer) version.item())
                .anyMatch(answer -> answer.answered() == GateAnswer.Answered.RECOVERY_PLAN);
        return Optional.of(plan ? "its recovery plan is not acknowledged" : "nobody has agreed to accept it");
    }

    /** What has been said about it, settled or not. */
    public List<Version> answers(Miss miss) {
        return tree.of(Kind.GATE_ANSWER).stream()
                .filter(version -> version.item() instanceof GateAnswer answer
                        && answer.year().equals(year)
                        && answer.team().equals(miss.team())
                        && answer.measure().equals(miss.measure()))
                .toList();
    }

    /** Nobody settles their own: acceptance needs another's agreement, a plan at least another's acknowledgement. */
    public boolean isSettled(Version version) {
        GateAnswer answer = (GateAnswer) version.item();
        boolean agreed = answer.agreedBy().filter(by -> !by.equals(answer.by())).isPresent();
        boolean seen = tree.under(version.id(), Kind.ACKNOWLEDGEMENT).stream()
                .map(one -> (Acknowledgement) one.item())
                .anyMatch(one -> one.version() == version.number() && !one.by().equals(answer.by()));
        return switch (answer.answered()) {
            case RECOVERY_PLAN -> agreed || seen;
            case ACCEPTED -> agreed;
        };
    }
}
