package org.sapwood.web.who;

import jakarta.servlet.http.HttpServletRequest;
import org.sapwood.audit.Action;

/** Pages that are asked for to be printed. What a browser prints by its own menu nobody here can see. */
public final class Printing {
    private static final String ASKED = "print=yes";

    private Printing() {}

    public static boolean isAsked(HttpServletRequest request) {
        return "yes".equals(request.getParameter("print"));
    }

    /** What it is called in the trail. */
    public static Action action(HttpServletRequest request) {
        return isAsked(request) ? Action.PRINT : Action.VIEW;
    }

    /** Where the same page is printed. */
    public static String address(String page) {
        return page + (page.contains("?") ? "&" : "?") + ASKED;
    }

    /** The page that is printed there. */
    static String page(String address) {
        return address.endsWith(ASKED) ? address.substring(0, address.length() - ASKED.length() - 1) : address;
    }
}
