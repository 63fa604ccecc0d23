package org.sapwood.web.records;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.LoadPage;
import org.sapwood.records.SnapshotStore;
import org.sapwood.records.intake.Quarantined;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was loaded, what changed with it, and what could not be read. */
@Controller
public class LoadController {
    private final SnapshotStore store;
    private final Desk desk;
    private final Gate gate;
    private final Trail trail;

    LoadController(SnapshotStore store, Desk desk, Gate gate, Trail trail) {
        this.store = store;
        this.desk = desk;
        this.gate = gate;
        this.trail = trail;
    }

    @GetMapping("/loads")
    ModelAndView all(Principal principal) {
        gate.demand(principal, Right.SEE_LOADS, Place.county());
        return new ModelAndView("loads").addObject("loads", LoadPage.all(store));
    }

    @GetMapping("/loads/{id}")
    ModelAndView one(@PathVariable String id, Principal principal) {
        gate.demand(principal, Right.SEE_LOADS, Place.county());
        return new ModelAndView("load")
                .addObject("page", load(id))
                .addObject("quarantine", gate.may(principal, Right.SEE_QUARANTINE, Place.county()));
    }

    /** Reads both loads, so it is a page of its own. */
    @GetMapping("/loads/{id}/changes")
    ModelAndView changes(@PathVariable String id, Principal principal) {
        gate.demand(principal, Right.SEE_LOADS, Place.county());
        LoadPage page = load(id);
        return new ModelAndView("load-changes")
                .addObject("page", page)
                .addObject(
                        "changes",
                        page.changes(Optional.ofNullable(desk.catalogue()
                                .library()
                                .layouts()
                                .get(page.load().layout()))));
    }

    /** Where to look and what to do; the values themselves stay in the file. */
    @GetMapping("/loads/{id}/quarantine")
    ModelAndView quarantine(@PathVariable String id, @RequestParam(defaultValue = "1") int page, Principal principal) {
        gate.demand(principal, Right.SEE_QUARANTINE, Place.county());
        LoadPage load = load(id);
        if (page < 1 || page > load.pages()) {
            throw new NotThere();
        }
        List<Quarantined> rows = load.quarantine(page);
        trail.record(Event.of(principal.getName(), Action.VIEW, "quarantine", id)
                .showing(rows.size(), Optional.of(id), Optional.empty()));
        return new ModelAndView("quarantine")
                .addObject("page", load)
                .addObject("number", page)
                .addObject("rows", rows);
    }

    private LoadPage load(String id) {
        return LoadPage.find(store, id).orElseThrow(NotThere::new);
    }
}
