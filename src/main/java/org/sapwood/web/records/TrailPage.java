package org.sapwood.web.records;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sapwood.audit.Recorded;
import org.sapwood.tree.people.Directory;
import org.sapwood.tree.people.Somebody;
import org.sapwood.web.frame.Today;

/**
 * What the trail answers.
 *
 * @param question the beginning of the keys of its messages
 * @param events the latest first
 * @param more how many older ones there are
 */
public record TrailPage(String question, String whom, List<Line> events, long more) {
    private static final int MOST = 500;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK).withZone(Today.COUNCIL);

    /** @param persons whose records were shown, by id */
    public record Line(
            String at, String who, String action, String what, Optional<String> reason, List<String> persons) {}

    static TrailPage of(String question, String whom, List<Recorded> events, Directory people) {
        List<Line> lines = events.reversed().stream()
                .limit(MOST)
                .map(one -> line(one, people))
                .toList();
        return new TrailPage(question, whom, lines, events.size() - lines.size());
    }

    private static Line line(Recorded one, Directory people) {
        String actor = one.entry().actor();
        String name = people.find(actor)
                .map(Somebody::name)
                .map(known -> known + " (" + actor + ")")
                .orElse(actor);
        String object = one.object()
                .filter(text -> !text.isBlank())
                .map(text -> ": " + text)
                .orElse("");
        return new Line(
                TIME.format(one.entry().at()),
                name,
                one.entry().action().toLowerCase(Locale.ROOT),
                one.entry().objectKind() + object,
                one.reason().filter(text -> !text.isBlank()),
                one.persons());
    }

    /** The same event without those whom the reader must not see; nothing when it was about nobody else. */
    static Optional<Recorded> without(Recorded one, Set<String> withheld) {
        List<String> others =
                one.persons().stream().filter(id -> !withheld.contains(id)).toList();
        if (others.size() == one.persons().size()) {
            return Optional.of(one);
        }
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Recorded(one.entry(), one.object(), one.reason(), others));
    }
}
