package org.sapwood.web.api;

import java.util.Optional;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param detail one sentence: what is wrong, and where
 * @param cure one sentence: what to do about it
 */
public record Problem(String type, String title, int status, String detail, String cure, Optional<String> instance) {
    /** What can go wrong. */
    enum Kind {
        NOT_UNDERSTOOD(400, "The request cannot be understood"),
        NOT_SIGNED_IN(401, "Nobody is signed in"),
        REASON_NEEDED(403, "A reason is needed"),
        NO_POST(403, "No post"),
        NOT_THERE(404, "Not there"),
        READ_ONLY(405, "The API only reads"),
        OURS(500, "Something went wrong here"),
        UNAVAILABLE(503, "Not available now");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        int status() {
            return status;
        }

        Problem problem(String detail, String cure, Optional<String> instance) {
            return new Problem(
                    "urn:sapwood:problem:"
                            + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    title,
                    status,
                    sentence(detail),
                    sentence(cure),
                    instance);
        }

        private static String sentence(String words) {
            return words.endsWith("?") || words.endsWith(".") ? words : words + ".";
        }
    }
}
