package org.sapwood.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.access.Role;
import org.sapwood.web.frame.FrameAdvice;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Person;
import org.sapwood.web.who.SignInPage;
import org.sapwood.web.who.SignInWay;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The front door: signing in, and everybody's own first page. */
@Controller
public class HomeController {
    private static final List<String> NEWS = List.of("error", "ended", "out");

    private final People people;
    private final Gate gate;
    private final SignInWay way;

    HomeController(People people, Gate gate, SignInWay way) {
        this.way = way;
        this.people = people;
        this.gate = gate;
    }

    @GetMapping("/sign-in")
    ModelAndView signIn(@RequestParam Map<String, String> told) {
        String news = NEWS.stream().filter(told::containsKey).findFirst().orElse("");
        List<Person> choice = way.demo() ? people.all() : List.of();
        return new ModelAndView("signin").addObject("page", new SignInPage(way.demo(), choice, news, way.begin()));
    }

    @GetMapping("/")
    String home(Principal principal) {
        if (gate.viewer(principal).worker().isPresent()) {
            return "redirect:/leaf";
        }
        return people.byId(principal.getName())
                .team()
                .map(team -> "redirect:/team/" + team)
                .orElseGet(() -> "redirect:" + own(principal));
    }

    /** The page made for what they are, of those who stand in no team; as far as they may see it. */
    private String own(Principal principal) {
        if (gate.placeWhere(principal, Right.SEE_DIRECTOR_PAGE).isPresent()) {
            return "/director";
        }
        if (gate.may(principal, Right.SEE_MEMBER_PAGE, Place.county()) && !gate.seesCountyPlainly(principal)) {
            return "/members";
        }
        boolean outside = gate.viewer(principal).posts().stream().allMatch(post -> post.role() == Role.PANEL);
        return outside && gate.may(principal, Right.SEE_PANEL_PAGE, Place.county()) ? "/panel" : "/measures";
    }

    @GetMapping("/language/{language}")
    String language(@PathVariable String language, HttpServletResponse response) {
        Cookie kept = new Cookie(FrameAdvice.LANGUAGE, language.equals("cy") ? "cy" : "en");
        kept.setPath("/");
        kept.setHttpOnly(true);
        kept.setMaxAge((int) Duration.ofDays(365).toSeconds());
        response.addCookie(kept);
        return "redirect:/";
    }
}
