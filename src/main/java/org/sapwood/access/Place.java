package org.sapwood.access;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something belongs, with what lies above it on the day that is asked about. Whoever asks looks it up in the
 * organisation; here are only ids.
 *
 * @param kind of the place itself
 * @param id of the place itself
 * @param above the places above it, from the nearest up to the county
 */
public record Place(Kind kind, String id, List<Place.Spot> above) {
    /** Somebody's own corner comes first, the county last. */
    public enum Kind {
        /** One person's own work: nobody else's, and in no team's. */
        PERSON,
        TEAM,
        SERVICE,
        DISTRICT,
        COUNTY,
        /** Belongs to no team, as cases do whose records do not say whose they are; the county answers for it. */
        NOBODY
    }

    /** A place without what is above it. */
    public record Spot(Kind kind, String id) {}

    private static final Spot THE_COUNTY = new Spot(Kind.COUNTY, "county");

    public Place {
        above = List.copyOf(above);
    }

    public static Place county() {
        return new Place(THE_COUNTY.kind(), THE_COUNTY.id(), List.of());
    }

    public static Place district(String id) {
        return new Place(Kind.DISTRICT, id, List.of(THE_COUNTY));
    }

    public static Place service(String id) {
        return new Place(Kind.SERVICE, id, List.of(THE_COUNTY));
    }

    /** A team whose service and district are known; leave out with an empty text what is not. */
    public static Place team(String id, String service, String district) {
        List<Spot> above = new ArrayList<>();
        if (!service.isEmpty()) {
            above.add(new Spot(Kind.SERVICE, service));
        }
        if (!district.isEmpty()) {
            above.add(new Spot(Kind.DISTRICT, district));
        }
        above.add(THE_COUNTY);
        return new Place(Kind.TEAM, id, above);
    }

    public static Place nobody() {
        return new Place(Kind.NOBODY, "unallocated", List.of(THE_COUNTY));
    }

    /** The corner of one viewer, by the viewer's own id. Nothing is above it: no other role reaches into it. */
    public static Place ofPerson(String viewer) {
        return new Place(Kind.PERSON, viewer, List.of());
    }

    public Spot spot() {
        return new Spot(kind, id);
    }

    /** Whether this is the other place or lies below it. */
    public boolean isWithin(Place other) {
        return spot().equals(other.spot()) || above.contains(other.spot());
    }
}
