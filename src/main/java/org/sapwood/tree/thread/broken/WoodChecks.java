package org.sapwood.tree.thread.broken;

import java.util.List;
import java.util.Optional;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Priority;
import org.sapwood.tree.item.Version;

/** Breaks between roots, trunk and branches. */
final class WoodChecks {
    private static final String DIRECTOR = "The director, with the senior managers";

    private WoodChecks() {}

    static List<BrokenThread> rootsUnanswered(Whole whole) {
        return whole.tree().of(Kind.EXPECTATION).stream()
                .flatMap(version -> rootUnanswered(version, whole).stream())
                .toList();
    }

    private static Optional<BrokenThread> rootUnanswered(Version version, Whole whole) {
        Expectation root = (Expectation) version.item();
        boolean answered = whole.tree().under(version.id(), Kind.PRIORITY).stream()
                .anyMatch(priority ->
                        priority.item().ofYear().filter(whole.year()::equals).isPresent());
        String sentence = switch (root.standing()) {
            case ACCEPTED -> answered ? "" : "\"" + root.words() + "\" is accepted, and no priority answers it";
            case PROPOSED ->
                root.answer().isPresent() ? "" : "\"" + root.words() + "\" was put forward and has no answer";
            case DECLINED ->
                root.answer().isPresent() ? "" : "\"" + root.words() + "\" was declined without saying why";
        };
        return sentence.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new BrokenThread(Break.ROOT_UNANSWERED, version.id(), Optional.empty(), sentence, DIRECTOR));
    }

    static List<BrokenThread> prioritiesWithoutRoot(Whole whole) {
        return whole.ofThisYear(Kind.PRIORITY)
                .filter(version -> ((Priority) version.item()).answers().isEmpty())
                .map(version -> new BrokenThread(
                        Break.PRIORITY_WITHOUT_ROOT,
                        version.id(),
                        Optional.empty(),
                        "The priority \"" + version.item().headline() + "\" answers nobody's expectation",
                        ((Priority) version.item()).owner()))
                .toList();
    }

    static List<BrokenThread> prioritiesWithoutPlan(Whole whole) {
        return whole.ofThisYear(Kind.PRIORITY)
                .filter(version ->
                        whole.tree().under(version.id(), Kind.ACTION_PLAN).isEmpty())
                .map(version -> new BrokenThread(
                        Break.PRIORITY_WITHOUT_PLAN,
                        version.id(),
                        Optional.empty(),
                        "Nothing is planned for the priority \""
                                + version.item().headline() + "\"",
                        ((Priority) version.item()).owner()))
                .toList();
    }

    static List<BrokenThread> plansWithoutMeasure(Whole whole) {
        return whole.ofThisYear(Kind.ACTION_PLAN)
                .filter(version -> version.item().measures().isEmpty())
                .map(version -> new BrokenThread(
                        Break.PLAN_WITHOUT_MEASURE,
                        version.id(),
                        Optional.empty(),
                        "No PI would show whether \"" + version.item().headline() + "\" works",
                        ((ActionPlan) version.item()).owner()))
                .toList();
    }
}
