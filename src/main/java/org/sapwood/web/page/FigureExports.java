package org.sapwood.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sapwood.access.Figures;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.AgreedTargets;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.MeasurePage;
import org.sapwood.briefing.TeamPage;
import org.sapwood.briefing.Teams;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.thread.PrimeSet;
import org.sapwood.web.export.As;
import org.sapwood.web.export.Export;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The measures, the figures of one, and the figures of a team, as files. */
@Controller
public class FigureExports {
    private final Desk desk;
    private final Places places;
    private final Gate gate;
    private final TreeStore tree;
    private final Takeaway takeaway;

    FigureExports(Desk desk, Places places, Gate gate, TreeStore tree, Takeaway takeaway) {
        this.desk = desk;
        this.places = places;
        this.gate = gate;
        this.tree = tree;
        this.takeaway = takeaway;
    }

    @GetMapping(path = "/measures", params = "as")
    void measures(
            @RequestParam String as, Principal principal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        As kind = Takeaway.as(as);
        gate.demand(principal, Right.SEE_MEASURE, Place.county());
        gate.demand(principal, Right.EXPORT, Place.county());
        List<Measure> measures = desk.computable(desk.catalogue().measures(List.of()));
        takeaway.send(
                Takeaway.Load.of("measures", "all", "Measures", FigureTables.measures(measures)),
                kind,
                principal,
                request,
                response);
    }

    @GetMapping(path = "/measures/{id}", params = "as")
    void measure(
            @PathVariable String id,
            @RequestParam String as,
            @RequestParam Optional<String> team,
            Principal principal,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        As kind = Takeaway.as(as);
        Measure measure = Optional.ofNullable(
                        desk.catalogue().library().measures().get(id))
                .orElseThrow(NotThere::new);
        Optional<Unit> one = places.team(team);
        gate.demand(principal, Right.SEE_MEASURE, places.of(one));
        gate.demand(principal, Right.EXPORT, places.of(one));
        if (one.isPresent() && !gate.seesPlainly(principal, one.get())) {
            throw new NotThere();
        }
        AgreedTargets targets =
                one.map(unit -> new AgreedTargets(tree.current(), unit.id())).orElseGet(AgreedTargets::ofNobody);
        MeasurePage page = MeasurePage.of(desk, measure, one, targets, unit -> gate.seesPlainly(principal, unit));
        takeaway.send(load(page, principal), kind, principal, request, response);
    }

    private Takeaway.Load load(MeasurePage page, Principal principal) {
        List<Export.Line> more = new ArrayList<>(List.of(
                new Export.Line("Place", page.team().map(Unit::name).orElse("The whole county")),
                new Export.Line("Period", page.now().text())));
        page.cautions().forEach(caution -> more.add(new Export.Line("Take care", caution)));
        FigureTables tables =
                new FigureTables(page, plainly(principal, places.of(page.team())), plainly(principal, Place.county()));
        List<Unit> teams = Teams.on(
                desk.catalogue().library().organisation(), desk.snapshot().extractedOn());
        return new Takeaway.Load(
                "measure",
                page.measure().id(),
                page.measure().title(),
                Optional.of(page.measure()),
                List.of(),
                Optional.empty(),
                more,
                List.of(
                        tables.figures(),
                        tables.byTeam(teams, team -> gate.seesPlainly(principal, team)),
                        tables.trend()));
    }

    private boolean plainly(Principal principal, Place place) {
        return gate.figures(principal, place) == Figures.PLAIN;
    }

    @GetMapping(path = "/team/{id}", params = "as")
    void team(
            @PathVariable String id,
            @RequestParam String as,
            Principal principal,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        As kind = Takeaway.as(as);
        Unit team = places.team(id);
        gate.demand(principal, Right.SEE_TEAM, places.of(team));
        gate.demand(principal, Right.EXPORT, places.of(team));
        TeamPage page = TeamPage.of(desk, team, primes(team), new AgreedTargets(tree.current(), team.id()));
        takeaway.send(
                Takeaway.Load.of("team", team.id(), team.name(), FigureTables.primes(page)),
                kind,
                principal,
                request,
                response);
    }

    private List<Measure> primes(Unit team) {
        FinancialYear year = FinancialYear.of(desk.snapshot().extractedOn());
        return PrimeSet.of(tree.current(), team.id(), team.teamType(), year).measures().stream()
                .map(desk.catalogue().library().measures()::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
