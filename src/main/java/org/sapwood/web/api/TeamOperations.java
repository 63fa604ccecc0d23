package org.sapwood.web.api;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sapwood.access.Figures;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.AgreedTargets;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.TeamPage;
import org.sapwood.briefing.Teams;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Target;
import org.sapwood.definition.Unit;
import org.sapwood.engine.Score;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.FinancialYear;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Teams, their prime PIs with figures, and their plans. */
@RestController
class TeamOperations {
    private final Desk desk;
    private final TreeStore store;
    private final Asked asked;
    private final Doorkeeper doorkeeper;

    TeamOperations(Desk desk, TreeStore store, Asked asked, Doorkeeper doorkeeper) {
        this.desk = desk;
        this.store = store;
        this.asked = asked;
        this.doorkeeper = doorkeeper;
    }

    @GetMapping("/api/v1/teams")
    TeamAnswers.All all(Principal principal) {
        asked.demand(principal, Right.SEE_TREE, Place.county());
        return new TeamAnswers.All(
                Records.of(desk),
                Teams.on(library().organisation(), day()).stream()
                        .map(this::team)
                        .toList());
    }

    @GetMapping("/api/v1/teams/{id}")
    TeamAnswers.One one(@PathVariable String id, Principal principal) {
        Unit team = asked.team(id);
        Place place = doorkeeper.placeOf(team);
        asked.demand(principal, Right.SEE_TEAM, place);
        if (doorkeeper.figures(principal, place) != Figures.PLAIN) {
            throw Stop.notThere();
        }
        TeamPage page = TeamPage.of(desk, team, primes(team), new AgreedTargets(store.current(), team.id()));
        return new TeamAnswers.One(
                Records.of(desk),
                team(team),
                page.now().text(),
                page.last().text(),
                page.primes().stream().map(prime -> prime(page, prime)).toList());
    }

    private static TeamAnswers.Prime prime(TeamPage page, TeamPage.Prime prime) {
        return new TeamAnswers.Prime(
                prime.measure().id(),
                prime.measure().title(),
                prime.measure().hash(),
                prime.now()
                        .map(score -> ScoreOperations.One.of(
                                page.now(), page.team().id(), page.team().name(), score)),
                prime.last().flatMap(Score::value),
                prime.target().map(Target::at),
                Asked.word(prime.standing()),
                prime.overdue().map(Score::numerator));
    }

    private List<Measure> primes(Unit team) {
        return org.sapwood.tree.thread.Teams.primeSet(
                        store.current(), library(), team.id(), FinancialYear.of(day()), day())
                .measures()
                .stream()
                .map(library().measures()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @GetMapping("/api/v1/teams/{id}/plan")
    TeamAnswers.PlanOfTeam plan(@PathVariable String id, @RequestParam Optional<String> year, Principal principal) {
        Unit team = asked.team(id);
        asked.demand(principal, Right.SEE_PLAN, doorkeeper.placeOf(team));
        FinancialYear of = asked.year(year);
        return TeamAnswers.PlanOfTeam.of(
                team(team),
                of.toString(),
                org.sapwood.tree.thread.TeamPage.of(store.current(), library(), team.id(), of, day()),
                library());
    }

    private TeamAnswers.Team team(Unit team) {
        String service = library().organisation().at(Level.SERVICE, team.id(), day());
        return new TeamAnswers.Team(
                team.id(),
                team.name(),
                team.teamType(),
                service,
                library().organisation().unit(service, day()).map(Unit::name).orElse(service),
                team.district());
    }

    private Library library() {
        return desk.catalogue().library();
    }

    private LocalDate day() {
        return desk.snapshot().extractedOn();
    }
}
