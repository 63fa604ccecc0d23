package org.sapwood.web.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A form as it stands on a page.
 *
 * @param answers what the fields hold
 * @param seen the version that is being changed; 0 for something new
 * @param refusals why it cannot be kept, where no one answer is at fault
 * @param theirs what somebody else has written meanwhile
 * @param draft when the answers were kept without being sent
 */
public record Sheet(
        Form form,
        Answers answers,
        int seen,
        List<Mistake> mistakes,
        List<String> refusals,
        Optional<Theirs> theirs,
        Optional<Instant> draft) {
    public Sheet {
        mistakes = List.copyOf(mistakes);
        refusals = List.copyOf(refusals);
    }

    /** @param answers what the fields would hold by their version */
    public record Theirs(String by, Instant at, Answers answers) {}

    static Sheet of(Form form, Answers answers, int seen) {
        return new Sheet(form, answers, seen, List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    Sheet wrong(List<Mistake> all) {
        return new Sheet(form, answers, seen, all, refusals, theirs, draft);
    }

    Sheet refused(List<String> why) {
        return new Sheet(form, answers, seen, mistakes, why, theirs, draft);
    }

    Sheet beside(Theirs other, int version) {
        return new Sheet(form, answers, version, mistakes, refusals, Optional.of(other), draft);
    }

    Sheet kept(Instant at) {
        return new Sheet(form, answers, seen, mistakes, refusals, theirs, Optional.of(at));
    }

    public Optional<Mistake> mistake(Field field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field.name()))
                .findFirst();
    }

    public boolean isWrong() {
        return !mistakes.isEmpty() || !refusals.isEmpty();
    }
}
