package org.sapwood.synthetic.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One period of being looked after. */
public final class Care {
    public final String id;
    public final String referral;
    public final String need;
    public final int start;
    public final int end;
    /** Why it ended, as the return's code. */
    public final String endReason;

    public final Ending ending;
    public final List<Placement> placements = new ArrayList<>();
    public final List<LegalStatus> legal = new ArrayList<>();
    public final List<Episode> episodes = new ArrayList<>();
    public final List<CareReview> reviews = new ArrayList<>();
    public final List<History.Visit> visits = new ArrayList<>();
    public Optional<Permanence> permanence = Optional.empty();

    Care(String id, String referral, String need, int start, int end, String endReason, Ending ending) {
        this.id = id;
        this.referral = referral;
        this.need = need;
        this.start = start;
        this.end = end;
        this.endReason = endReason;
        this.ending = ending;
    }

    /** Where it is heading. */
    public enum Ending {
        HOME_SOON,
        HOME,
        ADOPTION,
        GUARDIAN,
        GROWS_UP,
        SHORT_BREAKS
    }

    public boolean shortBreaks() {
        return ending == Ending.SHORT_BREAKS;
    }

    public record Placement(
            String id,
            int start,
            int end,
            String type,
            String provider,
            String urn,
            String postcode,
            String miles,
            boolean sameCarerAsBefore,
            String changeReason) {
        /** Temporary: in hospital, on holiday, or a carer's respite. */
        public boolean temporary() {
            return type.startsWith("T");
        }
    }

    public record LegalStatus(String id, String code, int start, int end) {}

    public record Episode(
            String id,
            int start,
            String startReason,
            String legal,
            Placement placement,
            int end,
            String endReason,
            String changeReason) {}

    public record CareReview(String id, int due, int held, boolean cancelled, String participation) {}

    /** The way to adoption or guardianship; days that never came are {@code NEVER}. */
    public record Permanence(
            int decision,
            int order,
            int matched,
            int placed,
            int reversed,
            String reversalReason,
            int granted,
            String kind,
            boolean byCarer) {}
}
