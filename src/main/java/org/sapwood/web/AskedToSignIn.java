package org.sapwood.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Who was sent to the sign-in server and has not come back. Kept here under a random cookie and not in a session, of which
 * nobody has one before signing in; the oldest go first, so that whoever knocks endlessly fills no memory.
 */
final class AskedToSignIn implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    static final String COOKIE = "sapwood-sign-in";

    private static final int MOST = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final boolean encrypted;
    private final Map<String, OAuth2AuthorizationRequest> asked = new LinkedHashMap<>();

    /** @param encrypted whether browsers come by an encrypted connection */
    AskedToSignIn(boolean encrypted) {
        this.encrypted = encrypted;
    }

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        synchronized (asked) {
            return key(request)
                    .map(asked::get)
                    .filter(one -> isMeant(one, request))
                    .orElse(null);
        }
    }

    private static boolean isMeant(OAuth2AuthorizationRequest one, HttpServletRequest request) {
        return one.getState() != null && one.getState().equals(request.getParameter("state"));
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest one, HttpServletRequest request, HttpServletResponse response) {
        if (one == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        synchronized (asked) {
            asked.put(key, one);
            if (asked.size() > MOST) {
                asked.remove(asked.keySet().iterator().next());
            }
        }
        response.addCookie(cookie(key, PATIENCE));
    }

    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest one = loadAuthorizationRequest(request);
        if (one != null) {
            synchronized (asked) {
                key(request).ifPresent(asked::remove);
            }
            response.addCookie(cookie("", Duration.ZERO));
        }
        return one;
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Sent along when the sign-in server sends the browser back, and with nothing else that comes from elsewhere. */
    private Cookie cookie(String value, Duration life) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(encrypted);
        cookie.setMaxAge((int) life.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
