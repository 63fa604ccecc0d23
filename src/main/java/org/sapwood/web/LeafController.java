package org.sapwood.web;

import java.security.Principal;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.LeafPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A worker's own page, which nobody else can open: it takes no name. */
@Controller
class LeafController {
    private final Gate gate;

    LeafController(Gate gate) {
        this.gate = gate;
    }

    @GetMapping("/leaf")
    ModelAndView leaf(Principal principal) {
        gate.demand(
                principal, Right.SEE_LEAF, Place.ofPerson(gate.viewer(principal).id()));
        return new ModelAndView("leaf").addObject("page", LeafPage.of(gate.own(principal)));
    }
}
