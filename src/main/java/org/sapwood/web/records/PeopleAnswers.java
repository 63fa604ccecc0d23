package org.sapwood.web.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sapwood.access.Role;
import org.sapwood.tree.people.Conflict;
import org.sapwood.tree.people.Held;
import org.sapwood.tree.people.Kept;
import org.sapwood.tree.people.Somebody;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.WrongAnswer;
import org.sapwood.web.frame.Said;

/** Reads what was answered about people, and says at which question something is wrong. */
record PeopleAnswers(LocalDate today) {
    private static final int LONGEST_CAREER = 60;
    private static final int SOONEST = 2;
    private static final int FURTHEST = 20;
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    static Answers of(Somebody one) {
        return Answers.none().with("name", one.name()).with("worker", one.worker());
    }

    static Answers of(Held post) {
        Answers answers = Answers.none()
                .with("role", post.role())
                .with("place", PeopleForms.value(post.kind(), post.place()))
                .with(FROM, post.from());
        return post.until().map(day -> answers.with(UNTIL, day)).orElse(answers);
    }

    static Answers of(Kept<Conflict> kept) {
        Conflict one = kept.what();
        Answers answers = Answers.none()
                .with("viewer", one.viewer())
                .with("subject", one.subject())
                .with("because", kept.hand().why())
                .with(FROM, one.from());
        return one.until().map(day -> answers.with(UNTIL, day)).orElse(answers);
    }

    Held post(Answers answers) {
        Role role = Role.valueOf(answers.text("role").toUpperCase(Locale.ROOT));
        Held post = PeopleForms.readPlace(role, answers.text("place"), from(answers));
        if (!role.isHeldAt(post.kind())) {
            throw new WrongAnswer(
                    "place",
                    Said.of("post.not-there", Said.of("role." + answers.text("role")), Said.of("place." + kind(post))));
        }
        return until(answers, post.from()).map(post::endingOn).orElse(post);
    }

    private static String kind(Held post) {
        return post.kind().name().toLowerCase(Locale.ROOT);
    }

    LocalDate from(Answers answers) {
        LocalDate day = answers.day(FROM);
        if (day.isBefore(today.minusYears(LONGEST_CAREER)) || day.isAfter(today.plusYears(SOONEST))) {
            throw new WrongAnswer(FROM, Said.of("post.year", day));
        }
        return day;
    }

    /** @param from the day on which it begins */
    Optional<LocalDate> until(Answers answers, LocalDate from) {
        return answers.maybeDay(UNTIL).map(day -> end(day, from));
    }

    private LocalDate end(LocalDate day, LocalDate from) {
        if (day.isBefore(from)) {
            throw new WrongAnswer(UNTIL, Said.of("post.backwards", day, from));
        }
        if (day.isAfter(today.plusYears(FURTHEST))) {
            throw new WrongAnswer(UNTIL, Said.of("post.year", day));
        }
        return day;
    }

    /** The name under which somebody new signs in: one that nobody has, in small letters or capitals. */
    String newId(Answers answers, List<Somebody> people) {
        String id = answers.text("id");
        if (!Somebody.isId(id) || id.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new WrongAnswer("id", Said.of("let-in.no-id"));
        }
        people.stream().filter(one -> one.id().equalsIgnoreCase(id)).findFirst().ifPresent(one -> {
            throw new WrongAnswer("id", Said.of("let-in.there", one.id(), one.name()));
        });
        return id;
    }
}
