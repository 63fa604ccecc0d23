package org.sapwood.web.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;
import org.sapwood.web.who.NoPost;
import org.sapwood.web.who.NotThere;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What went wrong, as a page that says what to do. */
@Controller
@ControllerAdvice
public class Problems implements ErrorController {
    private static final Set<String> NOT_TYPED = Set.of("_csrf", "password", "username");
    private static final Set<String> NOT_SENT_AGAIN = Set.of("/sign-in", "/sign-out", "/draft");

    private final FrameAdvice frames;

    private final Trail trail;

    public Problems(FrameAdvice frames, Trail trail) {
        this.frames = frames;
        this.trail = trail;
    }

    /** What is not there for somebody is a refusal, and in the trail before they are told. */
    @ExceptionHandler
    public ModelAndView refused(NotThere hidden, HttpServletRequest request) {
        Principal who = request.getUserPrincipal();
        if (who != null && !hidden.isWritten()) {
            try {
                trail.record(Event.of(who.getName(), Action.REFUSE, "address", request.getRequestURI()));
            } catch (Unavailable away) {
                return unavailable(away, request);
            }
        }
        return notThere(request);
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    public ModelAndView notThere(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "problem.not-there", "");
    }

    /** Nothing is wrong with what was asked: what was typed stays on the page, to be sent again. */
    @ExceptionHandler
    public ModelAndView unavailable(Unavailable away, HttpServletRequest request) {
        return away(request, away, request.getRequestURI());
    }

    @ExceptionHandler
    public ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, "problem.refused", refusal.getMessage());
    }

    /** Not "not found": who is signed in knows of the application, and is to be told how to get a post. */
    @ExceptionHandler(NoPost.class)
    public ModelAndView noPost(HttpServletRequest request) {
        ModelAndView page = new ModelAndView("nopost", HttpStatus.FORBIDDEN);
        page.addObject("frame", frames.frame(request));
        page.addObject("name", request.getUserPrincipal().getName());
        return page;
    }

    /** In a frame that asks nobody, as whom it would ask does not answer. */
    private ModelAndView away(HttpServletRequest request, Unavailable away, String sentTo) {
        return page(frames.bare(request), HttpStatus.SERVICE_UNAVAILABLE, "problem.away", away.getMessage())
                .addObject("typed", typed(request, sentTo));
    }

    @RequestMapping("/error")
    public ModelAndView other(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Unavailable away) {
            return away(request, away, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus code =
                status instanceof Integer number ? HttpStatus.valueOf(number) : HttpStatus.INTERNAL_SERVER_ERROR;
        return switch (code) {
            case NOT_FOUND -> page(request, code, "problem.not-there", "");
            case BAD_REQUEST, METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE -> page(request, code, "problem.address", "");
            case UNAUTHORIZED, FORBIDDEN ->
                page(request, code, "problem.stale-form", "").addObject("typed", typed(request));
            case SERVICE_UNAVAILABLE -> page(frames.bare(request), code, "problem.away", "");
            case CONTENT_TOO_LARGE -> page(request, code, "problem.too-much", "");
            default -> page(request, code, "problem.ours", "");
        };
    }

    private static Optional<Typed> typed(HttpServletRequest request) {
        Object sentTo = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return typed(request, String.valueOf(sentTo));
    }

    /** What a form held that was not taken: to be seen, copied, or sent again once one is signed in. */
    private static Optional<Typed> typed(HttpServletRequest request, String sentTo) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.keySet().removeAll(NOT_TYPED);
        boolean ours = sentTo.startsWith("/") && !NOT_SENT_AGAIN.contains(sentTo);
        return fields.isEmpty() || !ours || !wasPosted(request)
                ? Optional.empty()
                : Optional.of(new Typed(sentTo, fields));
    }

    /** Servers give the page of an error as if it had been asked for with GET. */
    private static boolean wasPosted(HttpServletRequest request) {
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return "POST".equals(method == null ? request.getMethod() : method);
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, String problem, String detail) {
        return page(frames.frame(request), status, problem, detail);
    }

    private static ModelAndView page(Frame frame, HttpStatus status, String problem, String detail) {
        ModelAndView page = new ModelAndView("problem", status);
        page.addObject("frame", frame);
        page.addObject("problem", problem);
        page.addObject("detail", detail);
        page.addObject("typed", Optional.empty());
        return page;
    }
}
