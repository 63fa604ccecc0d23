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
import org.sapwood.tree.thread.GoldenThread;
import org.sapwood.tree.thread.Threads;
import org.sapwood.tree.thread.Voice;
import org.sapwood.tree.thread.broken.BrokenThreads;
import org.sapwood.web.voices.Hearing;
import org.sapwood.web.voices.Sections;
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
    private final Hearing hearing;
    private final Sections sections;

    TreeController(Desk desk, TreeStore store, People people, Gate gate, Hearing hearing, Sections sections) {
        this.desk = desk;
        this.store = store;
        this.people = people;
        this.gate = gate;
        this.hearing = hearing;
        this.sections = sections;
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
        GoldenThread thread = new Threads(tree).of(id).orElseThrow(NotThere::new);
        Optional<Voice> voice = Voice.of(thread.item());
        if (voice.isPresent() && !hearing.maySee(principal, voice.get())) {
            throw new NotThere();
        }
        return new ModelAndView("item")
                .addObject("thread", thread)
                .addObject("voice", voice)
                .addObject("heard", sections.ofItem(principal, id))
                .addObject("today", hearing.today())
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
