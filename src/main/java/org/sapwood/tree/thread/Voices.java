package org.sapwood.tree.thread;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.Comment;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;

/** Everything that was said and asked, in a tree that does not change. */
public record Voices(Tree tree, List<Voice> all) {
    /** What waits comes first, the oldest promise before the others, what was promised no day after those; then the latest. */
    private static final Comparator<Voice> ORDER = Comparator.comparing((Voice one) -> !one.waits())
            .thenComparing(one -> one.waits() ? one.promised().orElse(LocalDate.MAX) : LocalDate.MAX)
            .thenComparing((one, other) ->
                    one.waits() ? one.on().compareTo(other.on()) : other.on().compareTo(one.on()));

    public Voices {
        all = List.copyOf(all);
    }

    public static Voices of(Tree tree) {
        return new Voices(
                tree,
                tree.all().stream()
                        .flatMap(version -> Voice.of(version).stream())
                        .sorted(ORDER)
                        .toList());
    }

    public Optional<Voice> find(String id) {
        return tree.find(id).flatMap(Voice::of);
    }

    /** Those that are about one of some items. */
    public List<Voice> about(Collection<String> items) {
        return those(voice -> voice.version().item().hangsFrom().stream().anyMatch(items::contains));
    }

    /** Those about a PI, or about an item that is about it. */
    public List<Voice> ofMeasure(String measure) {
        return those(voice -> isAbout(voice.version().item(), measure));
    }

    private boolean isAbout(Item item, String measure) {
        return item.measures().contains(measure)
                || item.hangsFrom().stream()
                        .flatMap(id -> tree.find(id).stream())
                        .anyMatch(parent -> parent.item().measures().equals(List.of(measure)));
    }

    public List<Voice> ofTeam(String team) {
        return those(voice -> voice.team().filter(team::equals).isPresent());
    }

    public List<Voice> waiting() {
        return those(Voice::waits);
    }

    private List<Voice> those(Predicate<Voice> wanted) {
        return all.stream().filter(wanted).toList();
    }

    /** To whom it goes, the nearest first; none when the thread names nobody. */
    public List<String> goesTo(Voice voice) {
        Stream<String> team = voice.version().item() instanceof ChangeFromAbove change
                ? manager(change.team(), change.year())
                : voice.version().item() instanceof Comment comment
                        ? comment.team().stream().flatMap(one -> manager(one, FinancialYear.of(comment.on())))
                        : Stream.empty();
        Stream<String> along = voice.version().item() instanceof ChangeFromAbove
                ? Stream.empty()
                : new Threads(tree).answerers(voice.version()).stream();
        return Stream.concat(team, along).distinct().toList();
    }

    private Stream<String> manager(String team, FinancialYear year) {
        return tree.teamPlan(team, year).map(Version::item).map(plan -> ((TeamPlan) plan).manager()).stream();
    }
}
