package org.sapwood.web.voices;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Teams;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.Acknowledgement;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.thread.Voice;
import org.sapwood.tree.thread.Voices;
import org.sapwood.web.frame.AsAt;
import org.sapwood.web.frame.Notices;
import org.sapwood.web.frame.Today;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Places;

/** What one viewer may hear, may answer and has to answer. */
public final class Hearing implements Notices {
    private final Desk desk;
    private final TreeStore store;
    private final Supplier<Tree> trees;
    private final Supplier<LocalDate> days;
    private final boolean past;
    private final Gate gate;
    private final Places places;
    private final People people;
    private final AtomicReference<Voices> known = new AtomicReference<>(Voices.of(Tree.empty()));

    public Hearing(Desk desk, TreeStore store, Clock clock, Gate gate, Places places, People people) {
        this.desk = desk;
        this.store = store;
        this.trees = store::current;
        this.days = () -> new Today(clock).day();
        this.past = false;
        this.gate = gate;
        this.places = places;
        this.people = people;
    }

    private Hearing(Hearing now, Tree tree, LocalDate day) {
        this.desk = now.desk;
        this.store = now.store;
        this.trees = () -> tree;
        this.days = () -> day;
        this.past = true;
        this.gate = now.gate;
        this.places = now.places;
        this.people = now.people;
    }

    /** What had been said by a day, for the same viewers. */
    public Hearing at(AsAt asAt) {
        return asAt.on().map(day -> new Hearing(this, asAt.tree(store), day)).orElse(this);
    }

    /** Whether it is of an earlier day, when nothing can be said any more. */
    boolean isPast() {
        return past;
    }

    public LocalDate today() {
        return days.get();
    }

    /** In which the records end, as on every page. */
    FinancialYear year() {
        return FinancialYear.of(past && today().isBefore(places.day()) ? today() : places.day());
    }

    Tree tree() {
        return trees.get();
    }

    /** Put in order once for each state of the tree. */
    Voices voices() {
        Tree now = tree();
        Voices voices = known.get();
        if (voices.tree() != now) {
            voices = Voices.of(now);
            known.set(voices);
        }
        return voices;
    }

    Gate gate() {
        return gate;
    }

    Places places() {
        return places;
    }

    Desk desk() {
        return desk;
    }

    String name(Principal principal) {
        return gate.viewer(principal).name();
    }

    String role(Principal principal) {
        return people.byId(principal.getName()).role();
    }

    Optional<Unit> ownTeam(Principal principal) {
        return people.byId(principal.getName()).team().flatMap(this::unit);
    }

    /** Empty for a team that stands no longer. */
    Optional<Unit> unit(String team) {
        return Teams.find(places.organisation(), team, places.day());
    }

    /** What no team of today says belongs to the county. */
    Place place(Optional<String> team) {
        return places.of(team.flatMap(this::unit));
    }

    public String teamName(String team) {
        return unit(team).map(Unit::name).orElse(team);
    }

    public String title(String measure) {
        return Optional.ofNullable(desk.catalogue().library().measures().get(measure))
                .map(Measure::title)
                .or(() -> tree().find(measure, MeasureOfSuccess.class).map(MeasureOfSuccess::title))
                .orElse(measure);
    }

    /** Where a person reads about a PI: one that no pack defines yet stands in the tree. */
    public String address(String measure) {
        return desk.catalogue().library().measures().containsKey(measure)
                ? "/measures/" + measure
                : "/tree/items/" + measure;
    }

    boolean isMeasure(String measure) {
        return desk.catalogue().library().measures().containsKey(measure)
                || tree().find(measure, MeasureOfSuccess.class).isPresent();
    }

    /** What a team says is for those who may read its plan; everybody hears what they said themselves. */
    public boolean maySee(Principal principal, Voice voice) {
        Right right = voice.team().isPresent() ? Right.SEE_PLAN : Right.SEE_TREE;
        return voice.by().equals(name(principal)) || gate.may(principal, right, place(voice.team()));
    }

    static Right toAnswer(Kind kind) {
        return switch (kind) {
            case CHALLENGE -> Right.ANSWER_CHALLENGE;
            case HELP_REQUEST -> Right.ANSWER_HELP;
            case COMMENT -> Right.ANSWER_QUESTION;
            case PROPOSAL -> Right.AGREE_TARGET;
            case EXPECTATION -> Right.ANSWER_EXPECTATION;
            case CHANGE_FROM_ABOVE -> Right.ANSWER_CHANGE;
            default -> throw new IllegalArgumentException(kind + " is nothing that one answers");
        };
    }

    /** Nobody answers what they asked themselves. */
    public boolean mayAnswer(Principal principal, Voice voice) {
        return !voice.by().equals(name(principal)) && gate.may(principal, toAnswer(voice.kind()), place(voice.team()));
    }

    /** Whoever takes back what they said is not told that it never was. */
    boolean hasTakenBack(Principal principal, String id) {
        return tree().find(id).isEmpty()
                && store.history(id).stream()
                        .anyMatch(version ->
                                version.withdrawn() && version.hand().author().equals(name(principal)));
    }

    /** What the viewer has to answer: as the one whom the thread names, as the nearest, or because the promise is broken. */
    public List<Voice> toAnswer(Principal principal) {
        return voices().waiting().stream()
                .filter(voice -> mayAnswer(principal, voice))
                .filter(voice -> voice.isLate(today()) || isNearest(principal, voice) || isNamed(principal, voice))
                .toList();
    }

    private boolean isNearest(Principal principal, Voice voice) {
        Right right = toAnswer(voice.kind());
        boolean byTeam = right == Right.ANSWER_QUESTION || right == Right.ANSWER_CHANGE;
        List<Place.Kind> nearest = voice.team().flatMap(this::unit).isEmpty()
                ? List.of(Place.Kind.COUNTY)
                : byTeam ? List.of(Place.Kind.TEAM) : List.of(Place.Kind.SERVICE, Place.Kind.DISTRICT);
        return gate.viewer(principal).postsOn(places.day()).stream()
                .anyMatch(post -> nearest.contains(post.place().kind()));
    }

    private boolean isNamed(Principal principal, Voice voice) {
        return voices().goesTo(voice).stream().anyMatch(name -> name.startsWith(name(principal)));
    }

    public List<Voice> said(Principal principal) {
        String name = name(principal);
        return voices().all().stream().filter(voice -> voice.by().equals(name)).toList();
    }

    /** Answers to the viewer's own questions that the viewer has not said to have read. */
    public List<Voice> unread(Principal principal) {
        return said(principal).stream()
                .filter(voice -> isUnread(principal, voice))
                .toList();
    }

    boolean isUnread(Principal principal, Voice voice) {
        String name = name(principal);
        return voice.by().equals(name)
                && !voice.replies().isEmpty()
                && tree().under(voice.id(), Kind.ACKNOWLEDGEMENT).stream()
                        .map(version -> (Acknowledgement) version.item())
                        .noneMatch(read -> read.by().equals(name)
                                && read.version() >= voice.version().number());
    }

    @Override
    public int of(Principal principal) {
        return toAnswer(principal).size() + unread(principal).size();
    }
}
