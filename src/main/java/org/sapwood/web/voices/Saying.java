package org.sapwood.web.voices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Option;
import org.sapwood.web.form.Task;

/** What all forms have in common by which somebody says or asks something. */
final class Saying {
    static final Field PROMISED = Field.day("promised");
    private static final String PROMISE = "promised";
    private static final int USUAL_DAYS = 28;
    private static final int MOST_DAYS = 92;

    private Saying() {}

    /** Something new, with a page of its own. */
    static Task task(Kind kind, Function<Answers, Item> item) {
        String id = Change.newId(kind);
        return new Task(
                (answers, _) -> List.of(Change.create(id, item.apply(answers))),
                _ -> Answers.none(),
                _ -> Optional.empty(),
                "/voices/" + id);
    }

    /** The day that the program proposes for the answer. */
    static Answers proposed(LocalDate today) {
        return Answers.none().with(PROMISE, today.plusDays(USUAL_DAYS));
    }

    /** @throws Refusal for a day on which nobody can answer, or for which nobody can wait */
    static LocalDate promised(Answers answers, LocalDate today) {
        LocalDate day = answers.day(PROMISE);
        if (!day.isAfter(today) || day.isAfter(today.plusDays(MOST_DAYS))) {
            throw new Refusal(Fault.of(
                    "The day of the answer is " + day + ", which is not between tomorrow and " + MOST_DAYS
                            + " days from now",
                    "Leave the day that was proposed, or choose one within three months"));
        }
        return day;
    }

    /** Asked only where it is about several PIs. */
    static List<Field> whichMeasure(Subject subject, Hearing hearing) {
        return subject.measures().size() == 1
                ? List.of()
                : List.of(Field.pick(
                        "measure",
                        subject.measures().stream()
                                .map(id -> Option.of(id, hearing.title(id)))
                                .toList()));
    }

    static String measure(Subject subject, Answers answers) {
        return subject.measures().size() == 1 ? subject.measures().getFirst() : answers.text("measure");
    }

    static Field[] fields(List<Field> first, Field... others) {
        List<Field> all = new ArrayList<>(first);
        all.addAll(List.of(others));
        return all.toArray(Field[]::new);
    }
}
