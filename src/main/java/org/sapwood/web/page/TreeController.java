package org.sapwood.web.page;

import java.security.Principal;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.TreePage;
import org.sapwood.definition.Library;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.thread.Threads;
import org.sapwood.tree.thread.broken.BrokenThreads;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The tree of knowledge: whole, one item with its golden thread, and where threads are broken. */
@Controller
public class TreeController {
    private final Desk desk;
    private final TreeStore store;
    private final People people;
    private final Gate gate;

    TreeController(Desk desk, TreeStore store, People people, Gate gate) {
        this.desk = desk;
        this.store = store;
        this.people = people;
        this.gate = gate;
    }

    @GetMapping("/tree")
    ModelAndView tree(Principal principal) {
        gate.demand(principal, Right.SEE_TREE, Place.county());
        Optional<String> team = people.byId(principal.getName()).team();
        TreePage page = TreePage.of(store.current(), library(), desk.snapshot().extractedOn(), team);
        return new ModelAndView("tree")
                .addObject("page", page)
                .addObject("mayMend", gate.may(principal, Right.SEE_BROKEN_THREADS, Place.county()));
    }

    @GetMapping("/tree/items/{id}")
    ModelAndView item(@PathVariable String id, Principal principal) {
        gate.demand(principal, Right.SEE_TREE, Place.county());
        Tree tree = store.current();
        return new ModelAndView("item")
                .addObject("thread", new Threads(tree).of(id).orElseThrow(NotThere::new))
                .addObject("measures", library().measures());
    }

    @GetMapping("/tree/broken")
    ModelAndView broken(Principal principal) {
        gate.demand(principal, Right.SEE_BROKEN_THREADS, Place.county());
        return new ModelAndView("broken")
                .addObject(
                        "broken",
                        BrokenThreads.find(
                                store.current(), library(), desk.snapshot().extractedOn()));
    }

    private Library library() {
        return desk.catalogue().library();
    }
}
