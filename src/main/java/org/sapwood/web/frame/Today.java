package org.sapwood.web.frame;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is where the council is: by it a promise is late, whatever day the records end. */
public record Today(Clock clock) {
    public static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), COUNCIL);
    }
}
