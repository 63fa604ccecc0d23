package org.sapwood.audit;

import java.util.List;
import java.util.Optional;

/**
 * Something that is about to be shown or done, as it goes into the trail.
 *
 * @param actor who does it, by the id under which they signed in
 * @param objectKind what kind of thing it is done to: case, case list, plan, load; never the name of a person
 * @param object which one; can be forgotten
 * @param persons whose records are shown: each of them, of a list too; can be forgotten
 * @param reason why, where a reason was asked for; can be forgotten
 * @param onBehalfOf for whom, when not for oneself
 * @param session the session's id as the browser holds it; only its hash is kept
 * @param resultCount how many rows were shown
 * @param snapshot of which load
 * @param definitionHash by which definition
 */
public record Event(
        String actor,
        Action action,
        String objectKind,
        Optional<String> object,
        List<String> persons,
        Optional<String> reason,
        Optional<String> onBehalfOf,
        Optional<String> session,
        Optional<Long> resultCount,
        Optional<String> snapshot,
        Optional<String> definitionHash) {
    public Event {
        actor = Texts.keepable(actor);
        objectKind = Texts.keepable(objectKind);
        object = object.map(Texts::keepable);
        persons = persons.stream().map(Texts::keepable).distinct().toList();
        reason = reason.map(Texts::keepable);
        onBehalfOf = onBehalfOf.map(Texts::keepable);
        snapshot = snapshot.map(Texts::keepable);
        definitionHash = definitionHash.map(Texts::keepable);
    }

    public static Event of(String actor, Action action, String objectKind, String object) {
        return new Event(
                actor,
                action,
                objectKind,
                Optional.of(object),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Names everybody whose record is shown. */
    public Event about(List<String> whom) {
        return new Event(
                actor,
                action,
                objectKind,
                object,
                whom,
                reason,
                onBehalfOf,
                session,
                resultCount,
                snapshot,
                definitionHash);
    }

    public Event because(String why) {
        return new Event(
                actor,
                action,
                objectKind,
                object,
                persons,
                Optional.of(why),
                onBehalfOf,
                session,
                resultCount,
                snapshot,
                definitionHash);
    }

    public Event inSession(String id) {
        return new Event(
                actor,
                action,
                objectKind,
                object,
                persons,
                reason,
                onBehalfOf,
                Optional.of(id),
                resultCount,
                snapshot,
                definitionHash);
    }

    public Event onBehalf(String whom) {
        return new Event(
                actor,
                action,
                objectKind,
                object,
                persons,
                reason,
                Optional.of(whom),
                session,
                resultCount,
                snapshot,
                definitionHash);
    }

    /** What was shown: how many rows, of which load, by which definition. */
    public Event showing(long rows, Optional<String> load, Optional<String> definition) {
        return new Event(
                actor,
                action,
                objectKind,
                object,
                persons,
                reason,
                onBehalfOf,
                session,
                Optional.of(rows),
                load,
                definition);
    }
}
