package org.sapwood.web.voices;

import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.Briefing;
import org.sapwood.tree.item.Explained;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.Strand;
import org.sapwood.tree.thread.Threads;
import org.sapwood.tree.thread.Voice;
import org.sapwood.tree.year.SurpriseIndex;
import org.sapwood.web.frame.AsAt;

/** The section "What is said and asked" of other pages. */
public final class Sections {
    private final Hearing hearing;

    public Sections(Hearing hearing) {
        this.hearing = hearing;
    }

    /** What had been said by a day; nothing more can be said there. */
    public Sections at(AsAt asAt) {
        return asAt.isPast() ? new Sections(hearing.at(asAt)) : this;
    }

    /** About a PI: of a team, what it says and what nobody in particular says; else of everybody. */
    public Heard ofMeasure(Principal principal, String measure, Optional<Unit> team) {
        List<Voice> voices = hearing.voices().ofMeasure(measure).stream()
                .filter(voice ->
                        team.isEmpty() || voice.team().isEmpty() || voice.team().equals(team.map(Unit::id)))
                .toList();
        String address = team.map(one -> "/team/" + one.id()).orElse("") + "/measures/" + measure;
        List<Heard.Way> ways = new ArrayList<>();
        Place place = hearing.places().of(team);
        way(ways, principal, Right.ASK_QUESTION, place, "way.question", address + "/question");
        way(ways, principal, Right.CHALLENGE, place, "way.challenge", address + "/challenge");
        team.flatMap(one -> item(one, measure)).ifPresent(item -> {
            String at = "/tree/items/" + item.id();
            way(ways, principal, Right.ASK_HELP, place, "way.help", at + "/help");
            way(ways, principal, Right.CHANGE_FROM_ABOVE, place, "way.change", at + "/change-from-above");
        });
        return heard(principal, voices, ways);
    }

    private Optional<Version> item(Unit team, String measure) {
        return hearing.tree().teamPlan(team.id(), hearing.year()).stream()
                .flatMap(plan -> hearing.tree().under(plan.id(), Kind.PLAN_ITEM).stream())
                .filter(version -> ((PlanItem) version.item()).measure().equals(measure))
                .findFirst();
    }

    /** About an item and all that it serves: what is asked of a branch stays visible to everybody under it. */
    public Heard ofItem(Principal principal, String id) {
        Set<String> thread = new LinkedHashSet<>(List.of(id));
        new Threads(hearing.tree()).of(id).ifPresent(one -> gather(one.toRoots(), thread));
        Subject subject = Subject.ofItem(hearing.tree().find(id).orElseThrow(), hearing);
        List<Voice> voices = Stream.concat(
                        hearing.voices().about(thread).stream(),
                        subject.measures().size() == 1 && subject.team().isPresent()
                                ? ofMeasure(principal, subject.measures().getFirst(), subject.team()).voices().stream()
                                : Stream.empty())
                .distinct()
                .toList();
        return heard(principal, voices, ways(principal, subject));
    }

    private static void gather(List<Strand> strands, Set<String> ids) {
        strands.forEach(strand -> {
            ids.add(strand.item().id());
            gather(strand.next(), ids);
        });
    }

    private List<Heard.Way> ways(Principal principal, Subject subject) {
        List<Heard.Way> ways = new ArrayList<>();
        String at = subject.address();
        Place place = subject.place();
        way(ways, principal, Right.ASK_QUESTION, place, "way.question", at + "/question");
        if (!subject.measures().isEmpty()) {
            way(ways, principal, Right.CHALLENGE, place, "way.challenge", at + "/challenge");
        }
        subject.team()
                .or(() -> hearing.ownTeam(principal))
                .ifPresent(team ->
                        way(ways, principal, Right.ASK_HELP, hearing.places().of(team), "way.help", at + "/help"));
        if (subject.team().isPresent()) {
            way(ways, principal, Right.PROPOSE_TARGET, place, "way.proposal", at + "/proposal");
        }
        if (subject.item().filter(one -> one.item() instanceof PlanItem).isPresent()
                && subject.team().isPresent()) {
            way(ways, principal, Right.CHANGE_FROM_ABOVE, place, "way.change", at + "/change-from-above");
        }
        return ways;
    }

    /** Everything that a team says and is asked this year, and what still waits from before. */
    public Heard ofTeam(Principal principal, Unit team) {
        LocalDate first = hearing.year().firstDay();
        List<Voice> voices = hearing.voices().ofTeam(team.id()).stream()
                .filter(voice -> voice.waits() || !voice.on().isBefore(first))
                .toList();
        List<Heard.Way> ways = new ArrayList<>();
        Place place = hearing.places().of(team);
        String at = "/team/" + team.id();
        hearing.tree()
                .teamPlan(team.id(), hearing.year())
                .ifPresent(plan -> way(
                        ways,
                        principal,
                        Right.ASK_QUESTION,
                        place,
                        "way.question",
                        "/tree/items/" + plan.id() + "/question"));
        way(ways, principal, Right.PROPOSE_TARGET, place, "way.proposal", at + "/proposal");
        way(ways, principal, Right.CHANGE_FROM_ABOVE, place, "way.change", at + "/change-from-above");
        way(ways, principal, Right.GIVE_BRIEFING, place, "way.briefing", at + "/briefing-given");
        way(ways, principal, Right.GIVE_BRIEFING, place, "way.explained", at + "/explained");
        return heard(principal, voices, ways);
    }

    /** What was said about what somebody said. */
    Heard underVoice(Principal principal, Voice voice) {
        List<Heard.Way> ways = new ArrayList<>();
        way(
                ways,
                principal,
                Right.ASK_QUESTION,
                hearing.place(voice.team()),
                "way.question",
                "/tree/items/" + voice.id() + "/question");
        return heard(principal, hearing.voices().about(List.of(voice.id())), ways);
    }

    /** Demands on a team since its plan was signed. */
    public long changesFromAbove(Unit team) {
        return SurpriseIndex.of(hearing.tree(), hearing.year(), List.of()).imposed().stream()
                .filter(change -> change.team().equals(team.id()))
                .count();
    }

    public List<Briefing> briefings(Unit team) {
        return hearing.tree().items(Briefing.class).stream()
                .filter(one -> one.team().equals(team.id()) && one.year().equals(hearing.year()))
                .toList();
    }

    public List<Explained> explained(Unit team) {
        return hearing.tree().items(Explained.class).stream()
                .filter(one -> one.team().equals(team.id()))
                .filter(one -> !one.on().isBefore(hearing.year().firstDay()))
                .toList();
    }

    public String title(String measure) {
        return hearing.title(measure);
    }

    public LocalDate today() {
        return hearing.today();
    }

    private void way(List<Heard.Way> ways, Principal principal, Right right, Place place, String key, String address) {
        if (!hearing.isPast() && hearing.gate().may(principal, right, place)) {
            ways.add(new Heard.Way(key, address));
        }
    }

    private Heard heard(Principal principal, List<Voice> voices, List<Heard.Way> ways) {
        return new Heard(
                voices.stream()
                        .filter(voice -> hearing.maySee(principal, voice))
                        .toList(),
                ways);
    }
}
