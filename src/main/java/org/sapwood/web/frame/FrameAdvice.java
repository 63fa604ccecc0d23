package org.sapwood.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Unit;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Person;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame, and every handler whoever asks. */
@ControllerAdvice
public class FrameAdvice {
    public static final String LANGUAGE = "language";

    private static final Pattern KEPT = Pattern.compile("([a-z0-9-]{1,80})\\.(\\d{1,6})");

    private final Desk desk;
    private final People people;
    private final Notices notices;

    public FrameAdvice(Desk desk, People people, Notices notices) {
        this.desk = desk;
        this.people = people;
        this.notices = notices;
    }

    @ModelAttribute("frame")
    public Frame frame(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                request.getRequestURI(),
                council(),
                Optional.ofNullable(request.getUserPrincipal()).map(this::viewer),
                words(request),
                desk.snapshot().extractedOn(),
                token == null ? new Frame.Token("", "") : new Frame.Token(token.getParameterName(), token.getToken()),
                kept(request),
                Optional.ofNullable(request.getUserPrincipal()).map(notices::of).orElse(0));
    }

    /** The address after a form says what was kept; a made-up one offers to take back what cannot be taken back. */
    private static Optional<Frame.Kept> kept(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("kept"))
                .map(KEPT::matcher)
                .filter(Matcher::matches)
                .map(found -> new Frame.Kept(found.group(1), Integer.parseInt(found.group(2))));
    }

    private Frame.Viewer viewer(Principal principal) {
        Person person = people.byId(principal.getName());
        return new Frame.Viewer(
                person.name(),
                person.role(),
                person.team(),
                person.viewer().worker().isPresent());
    }

    private String council() {
        return desk.catalogue().library().organisation().units().stream()
                .filter(unit -> unit.kind().equals("county"))
                .map(Unit::name)
                .findFirst()
                .orElse("Sapwood");
    }

    private static Words words(HttpServletRequest request) {
        boolean welsh = request.getCookies() != null
                && Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(LANGUAGE))
                        .map(Cookie::getValue)
                        .anyMatch("cy"::equals);
        return welsh ? Words.welsh() : Words.english();
    }
}
