package org.sapwood.web.who;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;

/** Why somebody looks at cases outside their own work: a reason for each page, as long as they stay signed in. */
public final class Reasons {
    private static final String KEPT = "sapwood.reason ";
    private static final int LONGEST = 500;
    private static final List<String> ASKING = List.of("/measures/", "/audit/");

    private Reasons() {}

    /** @param page its address, with what is asked for */
    public static Optional<String> of(HttpSession session, String page) {
        return Optional.ofNullable((String) session.getAttribute(KEPT + page));
    }

    /** The page that asks for one, and leads back. */
    public static ModelAndView ask(HttpServletRequest request) {
        return new ModelAndView("reason").addObject("back", address(request));
    }

    /** A page's address, with what is asked for; the same on paper. */
    public static String address(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return Printing.page(request.getRequestURI() + query);
    }

    /** Whether an address is of a page that asks for reasons. */
    public static boolean isAskedBy(String page) {
        return ASKING.stream().anyMatch(page::startsWith);
    }

    public static void keep(HttpSession session, String page, String reason) {
        String text = reason.strip();
        session.setAttribute(KEPT + page, text.substring(0, Math.min(LONGEST, text.length())));
    }
}
