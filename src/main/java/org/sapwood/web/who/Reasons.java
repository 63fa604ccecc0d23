package org.sapwood.web.who;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Why somebody looks at cases outside their own work: a reason for each page, as long as they stay signed in. */
public final class Reasons {
    private static final String KEPT = "sapwood.reason ";
    private static final int LONGEST = 500;

    private Reasons() {}

    /** @param page its address, with what is asked for */
    public static Optional<String> of(HttpSession session, String page) {
        return Optional.ofNullable((String) session.getAttribute(KEPT + page));
    }

    public static void keep(HttpSession session, String page, String reason) {
        String text = reason.strip();
        session.setAttribute(KEPT + page, text.substring(0, Math.min(LONGEST, text.length())));
    }
}
