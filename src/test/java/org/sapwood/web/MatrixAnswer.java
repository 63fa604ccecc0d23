package org.sapwood.web;

import java.net.http.HttpResponse;

/** What somebody gets who asks for an address. */
enum MatrixAnswer {
    /** The page, or the change is made, or what was filled in is wrong. */
    OPEN,
    /** A page that asks why one wants to see it. */
    ASKS,
    /** Somewhere else. */
    SENT_ON,
    /** There is no such thing. */
    HIDDEN,
    /** One has no post. */
    NO_POST,
    /** A page that says that something is wrong with the program. */
    BROKEN;

    static MatrixAnswer of(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 204 -> OPEN;
            case 200 -> response.body().contains("action=\"/reason\"") ? ASKS : OPEN;
            case 302, 303 -> SENT_ON;
            case 400, 409, 422 -> OPEN;
            case 403 -> response.body().contains("urn:sapwood:problem:reason-needed") ? ASKS : NO_POST;
            case 404 -> HIDDEN;
            default -> BROKEN;
        };
    }

    /** For rules of one line: who may, and who is told that there is nothing. */
    static MatrixAnswer openTo(boolean may) {
        return may ? OPEN : HIDDEN;
    }
}
