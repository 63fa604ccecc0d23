package org.sapwood.web.api;

import java.time.LocalDate;
import org.sapwood.briefing.Desk;

/**
 * The load that an answer rests on.
 *
 * @param extractedOn nothing later is in the records
 */
record Records(String snapshot, String layout, LocalDate extractedOn) {
    static Records of(Desk desk) {
        return new Records(
                desk.snapshot().id(), desk.snapshot().layout(), desk.snapshot().extractedOn());
    }
}
