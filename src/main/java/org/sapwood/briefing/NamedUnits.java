package org.sapwood.briefing;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Level;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unit;

/** The units that the organisation knows, by level. */
final class NamedUnits {
    private static final int FEW = 12;

    private final Organisation organisation;

    NamedUnits(Organisation organisation) {
        this.organisation = organisation;
    }

    boolean has(String unit, Level level) {
        return at(level).contains(unit);
    }

    private Set<String> at(Level level) {
        Set<String> names = new TreeSet<>();
        for (Unit unit : organisation.units()) {
            name(unit, level).ifPresent(names::add);
        }
        names.add(level == Level.COUNTY ? Organisation.COUNTY : Organisation.UNALLOCATED);
        return names;
    }

    private static Optional<String> name(Unit unit, Level level) {
        return switch (level) {
            case UNIT -> Optional.of(unit).filter(one -> !isAbove(one)).map(Unit::id);
            case SERVICE ->
                Optional.of(unit).filter(one -> one.kind().equals("service")).map(Unit::id);
            case DISTRICT -> Optional.of(unit.district()).filter(district -> !district.isEmpty());
            case COUNTY -> Optional.empty();
        };
    }

    private static boolean isAbove(Unit unit) {
        return unit.kind().equals("service") || unit.kind().equals("county");
    }

    /** What is wrong with a name that is no unit of that level. */
    Refusal unknown(String unit, Level level) {
        for (Level other : Level.values()) {
            if (other != level && has(unit, other)) {
                return new Refusal(Fault.of(
                        unit + " is not a " + level.word() + " but a " + other.word(),
                        "Ask with --by " + other.word()));
            }
        }
        Set<String> names = at(level);
        names.remove(Organisation.UNALLOCATED);
        String cure = names.size() <= FEW
                ? Nearest.cure(unit, names)
                : Nearest.to(unit, names)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("sapwood measure --by " + level.word() + " shows those with a case");
        return new Refusal(
                Fault.of("There is no " + level.word() + " " + unit + " in the organisation or in the records", cure));
    }
}
