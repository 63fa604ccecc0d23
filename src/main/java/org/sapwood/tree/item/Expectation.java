package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A root: what somebody expects of the department, in their own words.
 *
 * @param evidence how we know: a survey, a law, a meeting
 * @param since the day it was said or came into force
 * @param proposedBy who put it forward, such as the panel of people who use services; empty when the department did
 * @param answer what came of it, for those who put it forward
 * @param answeredBy in which role somebody answered, such as director; empty where it was not written down
 */
public record Expectation(
        Root of,
        String words,
        String evidence,
        LocalDate since,
        Optional<String> proposedBy,
        Standing standing,
        Optional<String> answer,
        Optional<String> answeredBy,
        Optional<LocalDate> answeredOn)
        implements Item {
    /** Whose expectation it is. */
    public enum Root {
        PUBLIC,
        MEMBERS,
        GOVERNMENT,
        PEOPLE_WHO_USE_SERVICES,
        CARERS,
        INSPECTORS,
        STAFF;

        /** Whether they are those whom the department is for: people who use services, and carers. */
        public boolean isServed() {
            return this == PEOPLE_WHO_USE_SERVICES || this == CARERS;
        }
    }

    /** Whether the department has taken it up. */
    public enum Standing {
        PROPOSED,
        ACCEPTED,
        DECLINED
    }

    @Override
    public String headline() {
        return words;
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return Optional.of(since);
    }
}
