package org.sapwood.briefing.workshop;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sapwood.definition.Library;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Population;

/** The populations of the packs and their columns, as somebody reads them who has never seen a table. */
public record CaseColumns(Library library) {
    private static final Pattern OPENING = Pattern.compile("^One case is (an? )?|^A case is (an? )?");
    private static final int LONGEST = 90;

    /** @param explained what the records call it; empty where it is worked out */
    public record Column(String name, String type, Optional<String> explained) {
        public String inWords() {
            return name + ": " + type + explained.map(title -> ", " + title).orElse("");
        }
    }

    /** Those over which the packs have a measure. */
    public List<Population> populations() {
        return library.populations().values().stream()
                .filter(population -> library.measures().values().stream()
                        .anyMatch(measure -> measure.population().equals(population.id())))
                .toList();
    }

    /** What one case is, short enough for a list to choose from. */
    public static String title(Population population) {
        String words = OPENING.matcher(population.purpose()).replaceFirst("");
        int end = words.indexOf(". ");
        String first = (end < 0 ? words : words.substring(0, end)).replaceAll("\\.$", "");
        String capital = Character.toUpperCase(first.charAt(0)) + first.substring(1);
        return capital.length() <= LONGEST ? capital : capital.substring(0, LONGEST - 1) + "…";
    }

    /** The columns on which a condition can look. */
    public List<Column> of(Population population) {
        return population.columns().stream()
                .filter(column -> !TeamsCondition.tellsWhose(column.name()))
                .map(column -> new Column(column.name(), column.type().inWords(), title(population, column)))
                .toList();
    }

    /** The title of the recorded column that a population hands on under this name. */
    private Optional<String> title(Population population, NamedType column) {
        Matcher handedOn = Pattern.compile("(?i)\\b\\w+\\.(\\w+)\\s+as\\s+" + Pattern.quote(column.name()) + "\\b")
                .matcher(population.sql());
        return handedOn.find() ? recorded(handedOn.group(1)) : Optional.empty();
    }

    private Optional<String> recorded(String name) {
        return library.layouts().values().stream()
                .flatMap(layout -> layout.tables().stream())
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.name().equalsIgnoreCase(name))
                .map(org.sapwood.definition.Column::title)
                .filter(title -> !title.isBlank())
                .findFirst();
    }
}
