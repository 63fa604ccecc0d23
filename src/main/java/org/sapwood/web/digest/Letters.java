package org.sapwood.web.digest;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.Teams;
import org.sapwood.briefing.Twig;
import org.sapwood.definition.Unit;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.Voice;
import org.sapwood.tree.year.Stage;
import org.sapwood.web.frame.Words;
import org.sapwood.web.voices.Hearing;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.Places;

/**
 * Writes digests. Mail leaves the house: it holds how much there is and where to read it, counted over what people have
 * written and never over cases; no text that anybody typed, no figure, no id.
 */
public final class Letters {
    private static final int MOST_TEAMS = 12;

    private final Hearing hearing;
    private final Gate gate;
    private final Places places;
    private final TreeStore tree;
    private final String pages;

    /** @param pages the address under which browsers reach the app, without a slash at its end */
    public Letters(Hearing hearing, Gate gate, Places places, TreeStore tree, String pages) {
        this.hearing = hearing;
        this.gate = gate;
        this.places = places;
        this.tree = tree;
        this.pages = pages;
    }

    /**
     * What somebody who holds a post today would read, with the rights that they have today.
     *
     * @param since the last digest
     */
    public Letter to(String person, Instant since, Words words) {
        Principal reader = () -> person;
        int waiting = hearing.of(reader);
        List<Letter.Line> actions = actions(reader, words);
        List<Letter.Line> team = team(reader, since, words);
        List<Letter.Section> sections = new ArrayList<>();
        add(sections, words.say("digest.waiting"), waiting(reader, words));
        add(sections, words.say("digest.actions"), actions);
        add(sections, words.say("digest.team"), team);
        add(sections, words.say("digest.year"), year(reader, words));
        boolean tells = waiting > 0 || isCounted(actions) || isCounted(team);
        return new Letter(
                OneLine.of(words.say("digest.subject", places.council(), waiting)),
                OneLine.of(words.say("digest.greeting", gate.viewer(reader).name())),
                sections,
                List.of(
                        line(words.say("digest.foot", places.council())),
                        line(words.say("digest.foot.choose"), "/notices")),
                tells,
                words);
    }

    private static void add(List<Letter.Section> sections, String heading, List<Letter.Line> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Letter.Section(heading, lines));
        }
    }

    /** Only what there is something of has a page to go to. */
    private static boolean isCounted(List<Letter.Line> lines) {
        return lines.stream().anyMatch(line -> line.address().isPresent());
    }

    private Letter.Line line(String text, String path) {
        return new Letter.Line(text, Optional.of(pages + path));
    }

    private static Letter.Line line(String text) {
        return new Letter.Line(text, Optional.empty());
    }

    private List<Letter.Line> waiting(Principal reader, Words words) {
        if (!gate.may(reader, Right.SEE_TREE, Place.county())) {
            return List.of();
        }
        List<Voice> answers = hearing.toAnswer(reader);
        long late =
                answers.stream().filter(voice -> voice.isLate(hearing.today())).count();
        int unread = hearing.unread(reader).size();
        List<Letter.Line> lines = new ArrayList<>();
        if (answers.isEmpty()) {
            lines.add(line(words.say("digest.waiting.none")));
        } else {
            lines.add(line(words.say("digest.waiting.answers", answers.size(), late), "/voices"));
        }
        if (unread > 0) {
            lines.add(line(words.say("digest.waiting.unread", unread), "/voices"));
        }
        return lines;
    }

    private List<Letter.Line> actions(Principal reader, Words words) {
        if (!gate.may(reader, Right.SEE_LEAF, Place.ofPerson(reader.getName()))) {
            return List.of();
        }
        Twig twig =
                Twig.of(tree.current(), gate.viewer(reader).name(), Optional.empty(), FinancialYear.of(places.day()));
        long overdue = twig.actions().stream()
                .filter(mine ->
                        mine.action().byWhen().filter(hearing.today()::isAfter).isPresent())
                .count();
        return List.of(
                overdue == 0
                        ? line(words.say("digest.actions.none"))
                        : line(words.say("digest.actions.overdue", overdue), "/leaf"));
    }

    /** Of each team whose page and plan the reader may open. */
    private List<Letter.Line> team(Principal reader, Instant since, Words words) {
        String own = gate.viewer(reader).name();
        List<Version> byOthers = tree.since(since).stream()
                .filter(version -> !version.hand().author().equals(own))
                .toList();
        Changes changes = new Changes(tree.current(), byOthers);
        List<Unit> teams = Teams.on(places.organisation(), places.day()).stream()
                .filter(team -> gate.may(reader, Right.SEE_TEAM, places.of(team)))
                .filter(team -> gate.may(reader, Right.SEE_PLAN, places.of(team)))
                .toList();
        List<Letter.Line> lines = teams.stream()
                .filter(team -> !changes.of(team.id()).isEmpty())
                .map(team -> line(said(team, changes.of(team.id()), words), "/team/" + team.id()))
                .toList();
        if (lines.size() > MOST_TEAMS) {
            List<Letter.Line> first = new ArrayList<>(lines.subList(0, MOST_TEAMS));
            first.add(line(words.say("digest.team.more", lines.size() - MOST_TEAMS), "/tree"));
            return first;
        }
        return lines.isEmpty() && !teams.isEmpty() ? List.of(line(words.say("digest.team.none"))) : lines;
    }

    private static String said(Unit team, Map<Changes.Sort, Long> changes, Words words) {
        String counts = changes.entrySet().stream()
                .map(entry ->
                        words.say("digest.team." + entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()))
                .collect(Collectors.joining(", "));
        return OneLine.of(words.say("digest.team.of", team.name(), counts));
    }

    /** By the calendar: what is to be done next, whatever day the records are of. */
    private List<Letter.Line> year(Principal reader, Words words) {
        if (!gate.may(reader, Right.SEE_YEAR, Place.county())) {
            return List.of();
        }
        LocalDate today = hearing.today();
        FinancialYear year = FinancialYear.of(today);
        List<Letter.Line> lines = new ArrayList<>();
        Stage.on(year, today)
                .forEach(stage -> lines.add(
                        line(words.say("digest.year.now", name(stage, words), words.date(stage.due(year))), "/year")));
        Stage.after(year, today)
                .ifPresent(stage -> lines.add(line(
                        words.say("digest.year.next", name(stage, words), words.date(stage.begins(year))), "/year")));
        return lines;
    }

    private static String name(Stage stage, Words words) {
        return words.say("stage." + stage.name().toLowerCase(Locale.ROOT));
    }
}
