package org.sapwood.web.who;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Before any page: whoever holds no post today is told so, and nobody stays signed in overnight or from a left desk. */
public class Admission implements HandlerInterceptor, WebMvcConfigurer {
    private static final String SINCE = "sapwood.since";
    private static final String PROGRAMS = "/api/";
    private static final String SEEN = "sapwood.seen";
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final List<String> OPEN =
            List.of(SignInWay.PAGE, "/language/**", "/assets/**", "/error", "/help", "/api/v1/openapi.yaml");

    private final People people;
    private final Clock clock;

    public Admission(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns(OPEN);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Principal who = request.getUserPrincipal();
        if (who == null) {
            return true;
        }
        // a program that signs in with each request has none
        HttpSession session = request.getSession(false);
        if (session != null && isOver(session)) {
            session.invalidate();
            return sendAway(request, response);
        }
        if (!people.byId(who.getName()).isPosted()) {
            throw new NoPost();
        }
        return true;
    }

    /** A program cannot read a page, and whoever sent a form is shown what they typed. */
    private static boolean sendAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith(PROGRAMS)) {
            throw new SignedOut();
        }
        if (request.getMethod().equals("POST")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(SignInWay.PAGE + "?ended");
        }
        return false;
    }

    private boolean isOver(HttpSession session) {
        Instant now = clock.instant();
        Instant since = first(session, SINCE, now);
        Instant seen = first(session, SEEN, now);
        session.setAttribute(SEEN, now);
        return now.isAfter(since.plus(LONGEST)) || now.isAfter(seen.plus(IDLE));
    }

    private static Instant first(HttpSession session, String name, Instant now) {
        Instant there = (Instant) session.getAttribute(name);
        if (there == null) {
            session.setAttribute(name, now);
            return now;
        }
        return there;
    }
}
