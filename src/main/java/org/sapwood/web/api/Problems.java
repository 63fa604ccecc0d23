package org.sapwood.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.util.Optional;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;
import org.sapwood.web.who.NoPost;
import org.sapwood.web.who.SignedOut;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What went wrong in the API, as {@code application/problem+json}. */
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {
    private static final Logger LOGGER = System.getLogger(Problems.class.getName());

    private final Trail trail;

    Problems(Trail trail) {
        this.trail = trail;
    }

    /** What is not there for somebody is a refusal, and in the trail before they are told. */
    @ExceptionHandler
    ResponseEntity<Problem> stopped(Stop stop, HttpServletRequest request) {
        if (stop.kind() == Problem.Kind.NOT_THERE && !stop.isWritten()) {
            try {
                trail.record(Event.of(
                        request.getUserPrincipal().getName(), Action.REFUSE, "address", request.getRequestURI()));
            } catch (Unavailable away) {
                return refused(away, request);
            }
        }
        return answer(stop.kind(), stop.getMessage(), stop.cure(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        Fault fault = refusal.faults().getFirst();
        Problem.Kind kind = refusal instanceof Unavailable ? Problem.Kind.UNAVAILABLE : Problem.Kind.NOT_UNDERSTOOD;
        return answer(kind, fault.message(), fault.cure(), request);
    }

    @ExceptionHandler(SignedOut.class)
    ResponseEntity<Problem> signedOut(HttpServletRequest request) {
        return answer(
                Problem.Kind.NOT_SIGNED_IN,
                "You were signed in to the web app, and that has ended: after half an hour without use, or at the end of"
                        + " the day",
                "Sign in to the web app again and send its new cookie",
                request);
    }

    @ExceptionHandler(NoPost.class)
    ResponseEntity<Problem> noPost(HttpServletRequest request) {
        return answer(
                Problem.Kind.NO_POST,
                "You have signed in, and hold no post today",
                "Ask an administrator for the post that is yours",
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return answer(
                Problem.Kind.NOT_UNDERSTOOD,
                "The request has no " + missing.getParameterName(),
                "Add ?" + missing.getParameterName() + "= and its value, as /api/v1/openapi.yaml describes it",
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        return answer(
                Problem.Kind.NOT_UNDERSTOOD,
                "\"" + mistyped.getValue() + "\" is no value of " + mistyped.getName(),
                "Look up its values in /api/v1/openapi.yaml",
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> changing(HttpRequestMethodNotSupportedException changing, HttpServletRequest request) {
        return stopped(Stop.readOnly(), request);
    }

    /** Nothing of what went wrong within is told to the outside; it is logged. */
    @ExceptionHandler
    ResponseEntity<Problem> ours(RuntimeException fault, HttpServletRequest request) {
        LOGGER.log(Logger.Level.ERROR, "The API failed at " + request.getRequestURI(), fault);
        return answer(
                Problem.Kind.OURS,
                "The fault is in the program or in its data, not in the request",
                "Try again in a minute, and tell whoever runs Sapwood if it stays",
                request);
    }

    private static ResponseEntity<Problem> answer(
            Problem.Kind kind, String detail, String cure, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(kind.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (kind == Problem.Kind.READ_ONLY) {
            answer.header(HttpHeaders.ALLOW, "GET, HEAD");
        }
        return answer.body(kind.problem(detail, cure, Optional.of(request.getRequestURI())));
    }
}
