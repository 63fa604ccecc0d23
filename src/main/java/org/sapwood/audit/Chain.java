package org.sapwood.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes along the events in order and holds each against the one before. */
final class Chain {
    /** Clocks of two servers may differ by as much without anybody having turned one back. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Set<Long> marks;
    private final Map<String, Long> erasures;
    private final Findings findings;
    private final Map<Long, String> hashes = new HashMap<>();
    private long last;
    private String hash;
    private Instant time = Instant.MIN;

    /**
     * @param beginning what the first event is bound to
     * @param marks numbers of events whose hash is asked for afterwards
     * @param erasures which erasure names a detail
     */
    Chain(String beginning, Set<Long> marks, Map<String, Long> erasures, Findings findings) {
        this.hash = beginning;
        this.marks = marks;
        this.erasures = erasures;
        this.findings = findings;
        hashes.put(0L, beginning);
    }

    Head head() {
        return new Head(last, hash);
    }

    /** The hash of a marked event; empty when the trail has no such event. */
    Optional<String> hashOf(long event) {
        return Optional.ofNullable(hashes.get(event));
    }

    void add(Entry entry, List<Detail> details) {
        long seq = entry.seq();
        if (seq <= last) {
            findings.add("Event " + seq + " is there twice: one of the two was put in.");
            return;
        }
        checkPlace(entry);
        checkDetails(entry, details);
        if (entry.at().isBefore(time.equals(Instant.MIN) ? time : time.minus(CLOCKS_DIFFER))) {
            findings.add("Event " + seq + " is dated " + entry.at() + ", before event " + last + " of " + time
                    + ": a clock was set back, or a date was changed.");
        }
        time = entry.at();
        last = seq;
        hash = entry.hash();
        if (marks.contains(seq)) {
            hashes.put(seq, hash);
        }
    }

    private void checkPlace(Entry entry) {
        long seq = entry.seq();
        boolean follows = entry.previousHash().equals(hash);
        boolean own = entry.ownHash().equals(entry.hash());
        if (seq > last + 1) {
            findings.add("Of the events before event " + seq + ", " + missing(seq)
                    + " missing: taken out after they were" + " written.");
        } else if (!follows && !own) {
            findings.add("Event " + seq + " is not the one that was written there: another was put into its place.");
        } else if (!follows) {
            findings.add("Event " + seq + " does not follow event " + last
                    + ": something between them was changed, put in or taken out.");
        }
        if (!own && (follows || seq > last + 1)) {
            findings.add("Event " + seq + " was changed after it was written: what it says does not give its hash.");
        }
    }

    private String missing(long seq) {
        return seq == last + 2 ? "event " + (last + 1) + " is" : "events " + (last + 1) + " to " + (seq - 1) + " are";
    }

    private void checkDetails(Entry entry, List<Detail> details) {
        long seq = entry.seq();
        if (!Detail.hash(details).equals(entry.detailsHash())) {
            findings.add("The details of event " + seq
                    + " (what was looked at, whose record, why) are not those that were" + " written with it.");
            return;
        }
        for (Detail detail : details) {
            boolean named = erasures.getOrDefault(Detail.name(seq, detail.part()), 0L) > seq;
            if (detail.isForgotten() && !named) {
                findings.add("The " + detail.kind() + " of event " + seq + " was taken out, and no erasure names it.");
            }
            if (!detail.isForgotten() && !detail.isAsCommitted()) {
                findings.add("The " + detail.kind() + " of event " + seq + " was changed after it was written.");
            }
        }
    }
}
