package org.sapwood.audit;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of an event that may have to be forgotten one day.
 *
 * @param kind object, reason or person
 * @param commitment a hash over salt, kind and value, which stays when these go
 * @param salt random; empty once forgotten
 * @param value empty once forgotten
 */
record Detail(int part, String kind, String commitment, Optional<String> salt, Optional<String> value) {
    static final String OBJECT = "object";
    static final String REASON = "reason";
    static final String PERSON = "person";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;

    static List<Detail> of(Event event) {
        List<Detail> details = new ArrayList<>();
        event.object().ifPresent(object -> details.add(fresh(details.size(), OBJECT, object)));
        event.reason().ifPresent(reason -> details.add(fresh(details.size(), REASON, reason)));
        event.persons().forEach(person -> details.add(fresh(details.size(), PERSON, person)));
        return details;
    }

    private static Detail fresh(int part, String kind, String value) {
        byte[] random = new byte[SALT_BYTES];
        RANDOM.nextBytes(random);
        String salt = Canonical.HEX.formatHex(random);
        return new Detail(part, kind, commitment(salt, kind, value), Optional.of(salt), Optional.of(value));
    }

    private static String commitment(String salt, String kind, String value) {
        return new Canonical("detail").bytes(salt).text(kind).text(value).hash();
    }

    boolean isForgotten() {
        return salt.isEmpty() && value.isEmpty();
    }

    /** Whether value and commitment belong together. */
    boolean isAsCommitted() {
        return salt.isPresent()
                && value.isPresent()
                && commitment(salt.get(), kind, value.get()).equals(commitment);
    }

    static String hash(List<Detail> details) {
        Canonical all = new Canonical("details");
        details.forEach(detail -> all.number(detail.part()).text(detail.kind()).bytes(detail.commitment()));
        return all.hash();
    }

    /** How an erasure names a detail. */
    static String name(long seq, int part) {
        return seq + "." + part;
    }
}
