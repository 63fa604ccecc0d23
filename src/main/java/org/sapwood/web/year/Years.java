package org.sapwood.web.year;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.year.Prospects;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.Teams;
import org.sapwood.web.form.Option;
import org.sapwood.web.frame.Today;
import org.sapwood.web.frame.Words;

/** The year in which the records end, with what pages and forms of it ask for again and again. */
public final class Years {
    private final Desk desk;
    private final TreeStore store;
    private final Clock clock;
    private final AtomicReference<Counted> counted = new AtomicReference<>();

    /** Prospects cost some tens of milliseconds, and change with the tree alone while the records stay. */
    private record Counted(Tree tree, Prospects prospects) {}

    public Years(Desk desk, TreeStore store, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.clock = clock;
    }

    public Desk desk() {
        return desk;
    }

    public TreeStore store() {
        return store;
    }

    Clock clock() {
        return clock;
    }

    public Tree tree() {
        return store.current();
    }

    public Library library() {
        return desk.catalogue().library();
    }

    /** The day on which the records end. */
    public LocalDate day() {
        return desk.snapshot().extractedOn();
    }

    public FinancialYear year() {
        return FinancialYear.of(day());
    }

    /** The day on which somebody writes something. */
    LocalDate today() {
        return new Today(clock).day();
    }

    /** Of the year in which the records end, by the tree as it is. */
    public Prospects prospects() {
        Tree tree = tree();
        Counted known = counted.get();
        if (known == null || known.tree() != tree) {
            known = new Counted(tree, Prospects.of(desk, tree, year(), day()));
            counted.set(known);
        }
        return known.prospects();
    }

    public Optional<Measure> measure(String id) {
        return Optional.ofNullable(library().measures().get(id));
    }

    /** What a measure is called; a measure of success that no pack defines yet has a title of its own. */
    public String title(String measure) {
        return measure(measure)
                .map(Measure::title)
                .or(() -> tree().find(measure, MeasureOfSuccess.class).map(MeasureOfSuccess::title))
                .orElse(measure);
    }

    /** What an item is called, with the title of its indicator in place of the id. */
    public String headline(Item item) {
        String headline = item.headline();
        return item.measures().size() == 1
                ? headline.replace(
                        item.measures().getFirst(), title(item.measures().getFirst()))
                : headline;
    }

    public String teamName(String id) {
        return library().organisation().unit(id, day()).map(Unit::name).orElse(id);
    }

    List<Option> teams() {
        return Teams.on(library(), day()).stream()
                .map(team -> Option.of(team.id(), team.name()))
                .toList();
    }

    /** All measures that have figures, and measures of success, by title. */
    List<Option> measures() {
        return measures(List.of());
    }

    /** @param more what must be there too, such as what an item names now */
    List<Option> measures(List<String> more) {
        Stream<String> counted = desk
                .computable(List.copyOf(library().measures().values()))
                .stream()
                .map(Measure::id);
        Stream<String> devised = tree().of(Kind.MEASURE_OF_SUCCESS).stream().map(Version::id);
        return Stream.of(counted, devised, more.stream())
                .flatMap(ids -> ids)
                .distinct()
                .map(id -> Option.of(id, title(id)))
                .sorted(Comparator.comparing(
                        option -> option.label().orElseThrow().in(Words.english())))
                .toList();
    }

    /** The year in which the records end and the next, with one more where an item is of another. */
    List<Option> toPlan(Optional<FinancialYear> more) {
        return Stream.concat(Stream.of(year(), year().next()), more.stream())
                .distinct()
                .map(one -> Option.of(one.toString(), one.toString()))
                .toList();
    }
}
