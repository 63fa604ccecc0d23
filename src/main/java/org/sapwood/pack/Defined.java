package org.sapwood.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sapwood.definition.CodeList;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Measure;
import org.sapwood.definition.People;
import org.sapwood.definition.Population;
import org.sapwood.definition.Relation;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Standard;
import org.sapwood.definition.Table;
import org.sapwood.definition.Target;
import org.sapwood.definition.Unit;
import org.sapwood.pack.yaml.Spot;

/** What the packs read so far define. */
final class Defined {
    final Register<Layout> layouts = new Register<>("layout");
    final Register<CodeList> codes = new Register<>("code list");
    final Register<Map<LocalDate, String>> calendars = new Register<>("calendar");
    final Register<People> people = new Register<>("people table");
    final Register<Relation> relations = new Register<>("relation");
    final Register<Population> populations = new Register<>("population");
    final Register<Relation> rows = new Register<>("population");
    final Register<Measure> measures = new Register<>("measure");
    final Register<Rule> rules = new Register<>("rule");
    final Register<Standard> standards = new Register<>("standard");
    final List<Unit> units = new ArrayList<>();
    Spot organisation;

    /** Tables of one row. */
    final Set<String> ofOneRow = new HashSet<>();

    /** The counties' own targets, by measure. */
    final Map<String, List<Target>> targets = new HashMap<>();

    Collection<Table> tables(Set<String> visiblePacks) {
        return layouts.of(visiblePacks).stream()
                .flatMap(layout -> layout.tables().stream())
                .toList();
    }

    Map<LocalDate, String> holidays() {
        Map<LocalDate, String> holidays = new TreeMap<>();
        calendars.all().values().forEach(holidays::putAll);
        return holidays;
    }
}
