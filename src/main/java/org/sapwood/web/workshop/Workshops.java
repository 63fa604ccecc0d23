package org.sapwood.web.workshop;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Library;
import org.sapwood.definition.Unit;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.Challenge;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Option;
import org.sapwood.web.frame.Today;
import org.sapwood.web.who.NotThere;

/** The measures that teams are finding, in the year in which the records end. */
public record Workshops(Desk desk, TreeStore store, Clock clock) {
    LocalDate today() {
        return new Today(clock).day();
    }

    LocalDate day() {
        return desk.snapshot().extractedOn();
    }

    FinancialYear year() {
        return FinancialYear.of(day());
    }

    Library library() {
        return desk.catalogue().library();
    }

    Tree tree() {
        return store.current();
    }

    /** Of one team, whatever year they were begun in; the latest first. */
    List<Version> of(Unit team) {
        return tree().of(Kind.MEASURE_OF_SUCCESS).stream()
                .filter(version ->
                        version.item().ofTeam().filter(team.id()::equals).isPresent())
                .toList()
                .reversed();
    }

    /** @throws NotThere when the team has none with that id */
    Version find(Unit team, String id) {
        return of(team).stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /** Who put the measure forward as it is now; empty while nobody has. */
    Optional<String> proposer(String id) {
        Optional<String> proposer = Optional.empty();
        boolean was = false;
        for (Version version : store.history(id)) {
            boolean is = isForward(((MeasureOfSuccess) version.item()).state());
            if (is && !was) {
                proposer = Optional.of(version.hand().author());
            }
            was = is;
        }
        return was ? proposer : Optional.empty();
    }

    private static boolean isForward(MeasureOfSuccess.State state) {
        return switch (state) {
            case PROPOSED, CHALLENGED, AGREED, DEFINED -> true;
            case DRAFT, DROPPED -> false;
        };
    }

    /** Challenges to a measure, and to what it would be called, that nobody has answered. */
    List<Challenge> open(String id) {
        return tree().items(Challenge.class).stream()
                .filter(challenge -> challenge.measure().equals(id)
                        || challenge.about().filter(id::equals).isPresent())
                .filter(challenge -> challenge.answer().isEmpty())
                .toList();
    }

    /** Changes from above that a team has accepted this year, and that may alter what its plan has settled. */
    List<Option> accepted(Unit team) {
        return tree().ofTeam(team.id(), year()).stream()
                .filter(version -> version.item() instanceof ChangeFromAbove change && change.isAccepted())
                .map(version -> Option.of(version.id(), version.item().headline()))
                .toList();
    }

    static String address(Unit team) {
        return "/team/" + team.id() + "/local-pis";
    }

    static String address(Unit team, String id) {
        return address(team) + "/" + id;
    }

    static Form.Back back(Unit team, Version version) {
        return new Form.Back(address(team, version.id()), version.item().headline());
    }
}
