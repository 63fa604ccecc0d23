package org.sapwood.web.form;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.Item;

/**
 * What is done with a form that was sent.
 *
 * @param changes makes changes of the answers and the version that was seen
 * @param showing what the fields would hold by another's version
 * @param why makes the reason that is kept with the change
 * @param then the address of the page that comes after it
 */
public record Task(
        BiFunction<Answers, Integer, List<Change>> changes,
        Function<Item, Answers> showing,
        Function<Answers, Optional<String>> why,
        String then) {

    /** Something new: nobody else can have changed it. */
    public static Task adding(Function<Answers, Item> item, String then) {
        return new Task(
                (answers, _) -> List.of(Change.create(item.apply(answers))),
                _ -> Answers.none(),
                _ -> Optional.empty(),
                then);
    }

    /** Something that is there, written anew. */
    public static Task changing(String id, Function<Answers, Item> item, Function<Item, Answers> showing, String then) {
        return new Task(
                (answers, seen) -> List.of(new Change(id, seen, item.apply(answers), false)),
                showing,
                answers -> answers.maybe("because"),
                then);
    }
}
