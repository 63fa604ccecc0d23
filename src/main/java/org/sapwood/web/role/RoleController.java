package org.sapwood.web.role;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Outward;
import org.sapwood.briefing.Vantage;
import org.sapwood.briefing.role.DirectorPage;
import org.sapwood.briefing.role.MembersPage;
import org.sapwood.briefing.role.PanelPage;
import org.sapwood.briefing.role.PrinciplesPage;
import org.sapwood.tree.TreeStore;
import org.sapwood.web.frame.AsAt;
import org.sapwood.web.frame.Today;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The director's page, the elected members', the panel's, and the principles. */
@Controller
public class RoleController {
    private final Desk desk;
    private final TreeStore store;
    private final Gate gate;
    private final Places places;
    private final Outward outward;
    private final Clock clock;
    private final AtomicReference<PrinciplesPage.Records> records = new AtomicReference<>();

    RoleController(Desk desk, TreeStore store, Gate gate, Places places, Outward outward, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.gate = gate;
        this.places = places;
        this.outward = outward;
        this.clock = clock;
    }

    @GetMapping("/director")
    ModelAndView director(@RequestParam Optional<String> on, Principal principal) {
        Place own = gate.placeWhere(principal, Right.SEE_DIRECTOR_PAGE).orElseThrow(NotThere::new);
        Optional<Set<String>> teams = own.kind() == Place.Kind.COUNTY
                ? Optional.empty()
                : Optional.of(places.under(own, desk.snapshot().extractedOn()));
        AsAt asAt = AsAt.read(on, clock);
        Vantage vantage = asAt.vantage(desk);
        return shown("director", asAt)
                .addObject("page", DirectorPage.of(asAt.tree(store), desk, teams, vantage, today(asAt)));
    }

    @GetMapping("/members")
    ModelAndView members(@RequestParam Optional<String> on, Principal principal) {
        gate.demand(principal, Right.SEE_MEMBER_PAGE, Place.county());
        AsAt asAt = AsAt.read(on, clock);
        return shown("members", asAt).addObject("page", forMembers(asAt));
    }

    @GetMapping("/members/{priority}")
    ModelAndView priority(@PathVariable String priority, @RequestParam Optional<String> on, Principal principal) {
        gate.demand(principal, Right.SEE_MEMBER_PAGE, Place.county());
        AsAt asAt = AsAt.read(on, clock);
        MembersPage page = forMembers(asAt);
        return shown("priority", asAt)
                .addObject("page", page)
                .addObject("chapter", page.chapter(priority).orElseThrow(NotThere::new));
    }

    private MembersPage forMembers(AsAt asAt) {
        return MembersPage.of(asAt.tree(store), desk, outward, asAt.vantage(desk));
    }

    @GetMapping("/panel")
    ModelAndView panel(@RequestParam Optional<String> on, Principal principal) {
        gate.demand(principal, Right.SEE_PANEL_PAGE, Place.county());
        AsAt asAt = AsAt.read(on, clock);
        return shown("panel", asAt)
                .addObject("page", PanelPage.of(asAt.tree(store), desk, outward, asAt.vantage(desk)));
    }

    @GetMapping("/principles")
    ModelAndView principles(@RequestParam Optional<String> on, Principal principal) {
        gate.demand(principal, Right.SEE_TREE, Place.county());
        AsAt asAt = AsAt.read(on, clock);
        Vantage vantage = asAt.vantage(desk);
        Optional<PrinciplesPage.Records> counted =
                vantage.basis() == Vantage.Basis.AS_EXTRACTED ? Optional.of(records()) : Optional.empty();
        return shown("principles", asAt)
                .addObject("page", PrinciplesPage.of(asAt.tree(store), desk, counted, vantage.day(), today(asAt)))
                .addObject("mayMend", gate.may(principal, Right.SEE_BROKEN_THREADS, Place.county()));
    }

    private ModelAndView shown(String template, AsAt asAt) {
        return new ModelAndView(template).addObject("asAt", asAt).addObject("vantage", asAt.vantage(desk));
    }

    private LocalDate today(AsAt asAt) {
        return asAt.day(new Today(clock).day());
    }

    /** The load does not change while it is served. */
    private PrinciplesPage.Records records() {
        return records.updateAndGet(known -> known == null ? PrinciplesPage.records(desk) : known);
    }
}
