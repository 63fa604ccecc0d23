package org.sapwood.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.AgreedTargets;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.MeasurePage;
import org.sapwood.briefing.OutsidePage;
import org.sapwood.briefing.Outward;
import org.sapwood.briefing.TeamPage;
import org.sapwood.briefing.Teams;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
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
    private final Outward outward;

    FigureExports(Desk desk, Places places, Gate gate, TreeStore tree, Takeaway takeaway, Outward outward) {
        this.desk = desk;
        this.places = places;
        this.gate = gate;
        this.tree = tree;
        this.takeaway = takeaway;
        this.outward = outward;
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
        boolean outside = one.isEmpty() && !gate.seesCountyPlainly(principal);
        takeaway.send(
                outside ? outside(measure, principal) : plainly(measure, one, principal),
                kind,
                principal,
                request,
                response);
    }

    private Takeaway.Load plainly(Measure measure, Optional<Unit> team, Principal principal) {
        AgreedTargets targets =
                team.map(unit -> new AgreedTargets(tree.current(), unit.id())).orElseGet(AgreedTargets::ofNobody);
        MeasurePage page = MeasurePage.of(desk, measure, team, targets, unit -> gate.seesPlainly(principal, unit));
        FigureTables tables = new FigureTables(page, outward, gate.seesCountyPlainly(principal));
        List<Unit> teams = Teams.on(
                desk.catalogue().library().organisation(), desk.snapshot().extractedOn());
        return load(
                measure,
                team.map(Unit::name).orElse(FigureTables.COUNTY),
                page.now(),
                page.cautions(),
                List.of(
                        tables.figures(),
                        tables.byTeam(teams, unit -> gate.seesPlainly(principal, unit)),
                        tables.trend()));
    }

    private Takeaway.Load outside(Measure measure, Principal principal) {
        OutsidePage page = OutsidePage.of(desk, outward, measure, unit -> gate.seesPlainly(principal, unit));
        return load(measure, FigureTables.COUNTY, page.now(), page.cautions(), FigureTables.outside(page));
    }

    private static Takeaway.Load load(
            Measure measure, String place, Period period, List<String> cautions, List<Export.Table> tables) {
        List<Export.Line> more =
                new ArrayList<>(List.of(new Export.Line("Place", place), new Export.Line("Period", period.text())));
        cautions.forEach(caution -> more.add(new Export.Line("Take care", caution)));
        return new Takeaway.Load(
                "measure",
                measure.id(),
                measure.title(),
                Optional.of(measure),
                List.of(),
                Optional.empty(),
                more,
                tables);
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
