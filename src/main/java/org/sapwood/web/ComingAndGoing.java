package org.sapwood.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.definition.Unavailable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Writes into the trail who signs in, who signs out and who was not let in, before they are told. */
final class ComingAndGoing extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler, LogoutHandler {
    private static final System.Logger LOG = System.getLogger(ComingAndGoing.class.getName());
    private static final String HOW = "sign-in";

    private final Trail trail;
    private final Consumer<Authentication> told;

    /** @param told takes what the sign-in server says about whoever comes */
    ComingAndGoing(Trail trail, RequestCache asked, Consumer<Authentication> told) {
        this.trail = trail;
        this.told = told;
        setDefaultTargetUrl("/");
        setRequestCache(asked);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws jakarta.servlet.ServletException, IOException {
        try {
            trail.record(Event.of(who.getName(), Action.SIGN_IN, HOW, "")
                    .inSession(request.getSession().getId()));
        } catch (Unavailable away) {
            // or else they would be in, and nobody could say since when
            LOG.log(Level.WARNING, away.getMessage());
            request.getSession().invalidate();
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        told.accept(who);
        super.onAuthenticationSuccess(request, response, who);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        trail.record(Event.of("nobody", Action.REFUSE, HOW, why.getClass().getSimpleName()));
        response.sendRedirect(SecurityRules.SIGN_IN + "?error");
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        if (who != null) {
            trail.record(Event.of(who.getName(), Action.SIGN_OUT, HOW, ""));
        }
    }
}
