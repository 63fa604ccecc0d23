package org.sapwood.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.Desk;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Person;
import org.sapwood.web.who.Places;
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
    private final Gate gate;
    private final Notices notices;
    private final Places places;

    public FrameAdvice(Desk desk, People people, Gate gate, Notices notices, Places places) {
        this.desk = desk;
        this.places = places;
        this.people = people;
        this.gate = gate;
        this.notices = notices;
    }

    @ModelAttribute("frame")
    public Frame frame(HttpServletRequest request) {
        Optional<Principal> who = Optional.ofNullable(request.getUserPrincipal());
        return frame(
                request,
                who.map(this::viewer),
                who.map(this::behind).orElse(List.of()),
                who.map(notices::of).orElse(0));
    }

    /** The frame as it stands when nobody can be asked who somebody is. */
    Frame bare(HttpServletRequest request) {
        return frame(request, Optional.empty(), List.of(), 0);
    }

    private Frame frame(
            HttpServletRequest request, Optional<Frame.Viewer> viewer, List<Frame.Link> behind, int waiting) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                request.getRequestURI(),
                places.council(),
                viewer,
                behind,
                words(request),
                desk.snapshot().extractedOn(),
                token == null ? new Frame.Token("", "") : new Frame.Token(token.getParameterName(), token.getToken()),
                kept(request),
                waiting);
    }

    /**
     * The address after a form says what was kept; a made-up one offers to take back what cannot be taken back. Nothing is
     * taken back on a page as it was on a day.
     */
    private static Optional<Frame.Kept> kept(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("kept"))
                .filter(_ -> request.getParameter("on") == null)
                .map(KEPT::matcher)
                .filter(Matcher::matches)
                .map(found -> new Frame.Kept(found.group(1), Integer.parseInt(found.group(2))));
    }

    private List<Frame.Link> behind(Principal principal) {
        List<Frame.Link> links = new ArrayList<>();
        if (people.byId(principal.getName()).isPosted()) {
            links.add(new Frame.Link("notices.title", "/notices", "/notices"));
            links.add(new Frame.Link("nav.principles", "/principles", "/principles"));
            if (isDirecting(principal)) {
                links.addAll(ofRoles(principal));
            }
            links.add(new Frame.Link("definitions.title", "/definitions", "/definitions"));
        }
        if (gate.may(principal, Right.SEE_LOADS, Place.county())) {
            links.add(new Frame.Link("loads.title", "/loads", "/loads"));
        }
        if (gate.mayInOwnPlace(principal, Right.SEE_PEOPLE)) {
            links.add(new Frame.Link("people.title", "/people", "/people"));
        }
        if (gate.may(principal, Right.VERIFY_AUDIT, Place.county())) {
            links.add(new Frame.Link("audit.title", "/audit", "/audit"));
        }
        return links;
    }

    private Frame.Viewer viewer(Principal principal) {
        Person person = people.byId(principal.getName());
        return new Frame.Viewer(
                person.name(),
                person.role(),
                person.team(),
                person.isPosted() && person.viewer().worker().isPresent(),
                person.isPosted(),
                pages(principal, person));
    }

    /** The menu of whoever has a page of their own begins with it; others find the pages of roles elsewhere. */
    private List<Frame.Link> pages(Principal principal, Person person) {
        if (isDirecting(principal)) {
            return List.of(new Frame.Link("nav.director", "/director", "/director"));
        }
        return person.team().isEmpty() ? ofRoles(principal) : List.of();
    }

    private boolean isDirecting(Principal principal) {
        return gate.placeWhere(principal, Right.SEE_DIRECTOR_PAGE).isPresent();
    }

    private List<Frame.Link> ofRoles(Principal principal) {
        List<Frame.Link> pages = new ArrayList<>();
        if (gate.may(principal, Right.SEE_MEMBER_PAGE, Place.county())) {
            pages.add(new Frame.Link("nav.members", "/members", "/members"));
        }
        if (gate.may(principal, Right.SEE_PANEL_PAGE, Place.county())) {
            pages.add(new Frame.Link("nav.panel", "/panel", "/panel"));
        }
        return pages;
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
