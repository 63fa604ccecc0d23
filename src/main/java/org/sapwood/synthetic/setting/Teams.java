package org.sapwood.synthetic.setting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unit;

/** Which team does what where. */
public final class Teams {
    public static final String FRONT_DOOR = "front door";
    public static final String ASSESSMENT = "assessment";
    public static final String SAFEGUARDING = "family safeguarding";
    public static final String LOOKED_AFTER = "children looked after";
    public static final String LEAVING_CARE = "leaving care";
    public static final String PERMANENCE = "permanence";
    public static final String CONFERENCES = "conference and review";
    private static final List<String> TYPES =
            List.of(FRONT_DOOR, ASSESSMENT, SAFEGUARDING, LOOKED_AFTER, LEAVING_CARE, PERMANENCE, CONFERENCES);
    private static final long PACE = 71;

    private final List<Team> teams;
    private final List<String> districts;
    private final Map<String, List<Team>> byTypeAndDistrict = new TreeMap<>();

    public Teams(Organisation organisation, long seed) {
        Map<String, List<Unit>> rows = new LinkedHashMap<>();
        organisation.units().stream()
                .filter(unit -> unit.kind().equals("team"))
                .forEach(unit ->
                        rows.computeIfAbsent(unit.id(), id -> new ArrayList<>()).add(unit));
        List<Team> all = new ArrayList<>();
        rows.values().forEach(units -> all.add(team(all.size(), units, seed)));
        this.teams = List.copyOf(all);
        this.districts = all.stream()
                .map(Team::district)
                .filter(district -> !district.isEmpty())
                .distinct()
                .sorted()
                .toList();
        for (String type : TYPES) {
            requireTeamsOf(type);
            districts.forEach(district -> byTypeAndDistrict.put(type + '/' + district, working(type, district)));
        }
    }

    private static Team team(int index, List<Unit> rows, long seed) {
        Unit last = rows.getLast();
        int from = rows.getFirst().validFrom().map(Days::of).orElse(Integer.MIN_VALUE);
        int to = last.validTo().map(Days::of).orElse(Days.NEVER);
        double pace = 0.3 * new Chance(seed, PACE, index).normal();
        return new Team(index, last.id(), last.name(), last.teamType(), last.district(), from, to, pace);
    }

    private void requireTeamsOf(String type) {
        if (teams.stream().noneMatch(team -> team.type().equals(type) && team.to() == Days.NEVER)) {
            throw new Refusal(Fault.of(
                    "the organisation has no team of type \"" + type + "\" that stays open",
                    "Give organisation.csv of the pack in use at least one"));
        }
    }

    /** The teams of that type in the district, or else in the district whose turn it is. */
    private List<Team> working(String type, String district) {
        List<Team> ofType =
                teams.stream().filter(team -> team.type().equals(type)).toList();
        List<Team> here =
                ofType.stream().filter(team -> team.district().equals(district)).toList();
        if (here.stream().anyMatch(team -> team.to() == Days.NEVER && team.from() == Integer.MIN_VALUE)) {
            return here;
        }
        List<Team> lasting = ofType.stream()
                .filter(team -> team.to() == Days.NEVER && team.from() == Integer.MIN_VALUE)
                .toList();
        List<Team> anywhere = lasting.isEmpty() ? ofType : lasting;
        List<Team> both = new ArrayList<>(here);
        both.add(anywhere.get(districts.indexOf(district) % anywhere.size()));
        return both;
    }

    /** The team that takes a child's case of that kind on that day; which of several depends on the child alone. */
    public Team of(String type, String district, int day, int child) {
        List<Team> here = byTypeAndDistrict.get(type + '/' + district);
        List<Team> open = here.stream().filter(team -> team.exists(day)).toList();
        List<Team> choice = open.isEmpty() ? here : open;
        return choice.get(Math.floorMod(Chance.mixed(child), choice.size()));
    }

    public List<Team> all() {
        return teams;
    }

    public List<String> districts() {
        return districts;
    }

    /** Today's row of each unit, for the department table. */
    public static List<Unit> current(Organisation organisation, int day) {
        LocalDate date = Days.date(day);
        return organisation.units().stream()
                .map(Unit::id)
                .distinct()
                .flatMap(id -> organisation.unit(id, date).stream())
                .toList();
    }
}
