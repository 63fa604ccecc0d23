package org.sapwood.briefing.team;

import java.util.Optional;
import org.sapwood.definition.Period;

/** Where the words of a briefing lead: nowhere in a document that is given away. */
public interface Links {
    Links NONE = new Links() {
        @Override
        public Optional<String> measure(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<String> cases(String measure, Period period) {
            return Optional.empty();
        }

        @Override
        public Optional<String> item(String id) {
            return Optional.empty();
        }
    };

    Optional<String> measure(String id);

    Optional<String> cases(String measure, Period period);

    /** An item of the tree. */
    Optional<String> item(String id);
}
