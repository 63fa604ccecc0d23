package org.sapwood.web.api;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.FinancialYear;

/** Makes sense of what a request asks for. */
class Asked {
    /** Ten years. */
    private static final int MOST_PERIODS = 120;

    private final Desk desk;
    private final Doorkeeper doorkeeper;

    Asked(Desk desk, Doorkeeper doorkeeper) {
        this.desk = desk;
        this.doorkeeper = doorkeeper;
    }

    /** @throws Stop as if there were nothing, unless the viewer may */
    void demand(Principal principal, Right right, Place place) {
        if (!may(principal, right, place)) {
            throw Stop.notThere();
        }
    }

    boolean may(Principal principal, Right right, Place place) {
        return doorkeeper.may(principal, right, place);
    }

    Measure measure(String id) {
        return Optional.ofNullable(desk.catalogue().library().measures().get(id))
                .orElseThrow(Stop::notThere);
    }

    Rule rule(String id) {
        return Optional.ofNullable(desk.catalogue().library().rules().get(id)).orElseThrow(Stop::notThere);
    }

    Unit team(String id) {
        return doorkeeper.team(id).orElseThrow(Stop::notThere);
    }

    Optional<Unit> team(Optional<String> id) {
        return id.map(this::team);
    }

    List<Period> periods(String text) {
        List<Period> periods = Periods.parse(text);
        if (periods.size() > MOST_PERIODS) {
            throw Stop.notUnderstood(
                    "\"" + text + "\" has " + periods.size() + " months",
                    "Ask for at most " + MOST_PERIODS + " at once");
        }
        return periods;
    }

    Period period(String text) {
        List<Period> periods = Periods.parse(text);
        if (periods.size() > 1) {
            throw Stop.notUnderstood(
                    "\"" + text + "\" is a run of months", "Ask for one month, quarter or year at a time");
        }
        return periods.getFirst();
    }

    Level level(String word) {
        for (Level level : Level.values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw Stop.notUnderstood("\"" + word + "\" is no level", "Ask for unit, service, district or county");
    }

    /** The financial year of the records when none is named. */
    FinancialYear year(Optional<String> text) {
        return text.map(this::year)
                .orElseGet(() -> FinancialYear.of(desk.snapshot().extractedOn()));
    }

    FinancialYear year(String text) {
        return FinancialYear.read(text)
                .orElseThrow(() -> Stop.notUnderstood(
                        "\"" + text + "\" is no financial year", "Write it as 2026/27, the slash as %2F"));
    }

    /** As names of constants are written in JSON: {@code data team} stays one word, {@code data_team}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
