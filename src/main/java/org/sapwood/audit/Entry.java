package org.sapwood.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * An event as it stands in the trail. Hashes are in hexadecimal.
 *
 * @param seq counts from 1 without a gap
 * @param action as a text, as a trail that was tampered with may hold anything
 * @param detailsHash binds the details, which can be forgotten, to the event
 * @param previousHash the hash of the event before
 * @param hash over all of the above
 */
public record Entry(
        long seq,
        Instant at,
        String actor,
        Optional<String> onBehalfOf,
        Optional<String> sessionHash,
        String action,
        String objectKind,
        Optional<Long> resultCount,
        Optional<String> snapshot,
        Optional<String> definitionHash,
        String detailsHash,
        String previousHash,
        String hash) {

    /** The hash that belongs to what the entry holds. */
    String ownHash() {
        return new Canonical("event")
                .number(seq)
                .time(at)
                .text(actor)
                .text(onBehalfOf)
                .text(sessionHash)
                .text(action)
                .text(objectKind)
                .number(resultCount)
                .text(snapshot)
                .text(definitionHash)
                .bytes(detailsHash)
                .bytes(previousHash)
                .hash();
    }

    private Entry withHash(String own) {
        return new Entry(
                seq,
                at,
                actor,
                onBehalfOf,
                sessionHash,
                action,
                objectKind,
                resultCount,
                snapshot,
                definitionHash,
                detailsHash,
                previousHash,
                own);
    }

    static Entry of(Event event, long seq, Instant at, String detailsHash, String previousHash) {
        Entry open = new Entry(
                seq,
                at,
                event.actor(),
                event.onBehalfOf(),
                event.session().map(id -> new Canonical("session").text(id).hash()),
                event.action().name(),
                event.objectKind(),
                event.resultCount(),
                event.snapshot(),
                event.definitionHash(),
                detailsHash,
                previousHash,
                "");
        return open.withHash(open.ownHash());
    }
}
