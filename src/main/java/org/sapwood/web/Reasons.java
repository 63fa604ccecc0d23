package org.sapwood.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Why somebody looks at cases outside their own work, as long as they stay signed in. */
final class Reasons {
    private static final String KEPT = "sapwood.reason";
    private static final int LONGEST = 500;

    private Reasons() {}

    static Optional<String> of(HttpSession session) {
        return Optional.ofNullable((String) session.getAttribute(KEPT));
    }

    static void keep(HttpSession session, String reason) {
        String text = reason.strip();
        session.setAttribute(KEPT, text.substring(0, Math.min(LONGEST, text.length())));
    }
}
