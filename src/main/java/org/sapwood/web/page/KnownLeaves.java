package org.sapwood.web.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sapwood.access.Scope;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.LeafPage;

/**
 * Leaves that were worked out before, as every rule is asked for each of them. The records of a load do not change; what
 * their reader may see does, and is part of the question. Safe for many threads.
 */
final class KnownLeaves {
    private static final int MOST = 500;

    private final Map<Asked, LeafPage> known = Collections.synchronizedMap(new Latest());

    private record Asked(String snapshot, Scope scope, List<String> primes) {}

    private static final class Latest extends LinkedHashMap<Asked, LeafPage> {
        private static final long serialVersionUID = 1;

        Latest() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, LeafPage> eldest) {
            return size() > MOST;
        }
    }

    /** The same as {@link LeafPage#of}. */
    LeafPage of(Desk own, List<String> primes) {
        Asked asked = new Asked(own.snapshot().id(), own.scope(), List.copyOf(primes));
        LeafPage page = known.get(asked);
        if (page == null) {
            page = LeafPage.of(own, primes);
            known.put(asked, page);
        }
        return page;
    }
}
