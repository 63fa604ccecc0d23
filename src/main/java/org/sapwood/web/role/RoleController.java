package org.sapwood.web.role;

import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Outward;
import org.sapwood.briefing.role.DirectorPage;
import org.sapwood.briefing.role.MembersPage;
import org.sapwood.briefing.role.PanelPage;
import org.sapwood.briefing.role.PrinciplesPage;
import org.sapwood.tree.TreeStore;
import org.sapwood.web.frame.Today;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    ModelAndView director(Principal principal) {
        Place own = gate.placeWhere(principal, Right.SEE_DIRECTOR_PAGE).orElseThrow(NotThere::new);
        Optional<Set<String>> teams = own.kind() == Place.Kind.COUNTY
                ? Optional.empty()
                : Optional.of(places.under(own, desk.snapshot().extractedOn()));
        return new ModelAndView("director")
                .addObject("page", DirectorPage.of(store.current(), desk, teams, new Today(clock).day()));
    }

    @GetMapping("/members")
    ModelAndView members(Principal principal) {
        return new ModelAndView("members").addObject("page", forMembers(principal));
    }

    @GetMapping("/members/{priority}")
    ModelAndView priority(@PathVariable String priority, Principal principal) {
        MembersPage page = forMembers(principal);
        return new ModelAndView("priority")
                .addObject("page", page)
                .addObject("chapter", page.chapter(priority).orElseThrow(NotThere::new));
    }

    private MembersPage forMembers(Principal principal) {
        gate.demand(principal, Right.SEE_MEMBER_PAGE, Place.county());
        return MembersPage.of(store.current(), desk, outward);
    }

    @GetMapping("/panel")
    ModelAndView panel(Principal principal) {
        gate.demand(principal, Right.SEE_PANEL_PAGE, Place.county());
        return new ModelAndView("panel").addObject("page", PanelPage.of(store.current(), desk, outward));
    }

    @GetMapping("/principles")
    ModelAndView principles(Principal principal) {
        gate.demand(principal, Right.SEE_TREE, Place.county());
        return new ModelAndView("principles")
                .addObject("page", PrinciplesPage.of(store.current(), desk, records(), new Today(clock).day()))
                .addObject("mayMend", gate.may(principal, Right.SEE_BROKEN_THREADS, Place.county()));
    }

    /** The load does not change while it is served. */
    private PrinciplesPage.Records records() {
        return records.updateAndGet(known -> known == null ? PrinciplesPage.records(desk) : known);
    }
}
