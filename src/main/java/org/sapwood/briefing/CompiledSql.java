package org.sapwood.briefing;

import java.util.Map;
import java.util.TreeMap;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Library;
import org.sapwood.definition.Population;
import org.sapwood.definition.Relation;
import org.sapwood.sql.condition.OutcomeSql;
import org.sapwood.sql.condition.SqlNames;
import org.sapwood.sql.dialect.Dialect;
import org.sapwood.sql.population.PopulationWriter;

/** The case list of a definition as one SQL text that an analyst can read, and run where the tables have these names. */
public final class CompiledSql {
    private final Library library;
    private final Dialect dialect;

    public CompiledSql(Library library, Dialect dialect) {
        this.library = library;
        this.dialect = dialect;
    }

    /** Relations and the population as WITH parts, and the outcome of each case. */
    public String of(Definition definition) {
        Population population = library.populations().get(definition.population());
        StringBuilder text = new StringBuilder("with ");
        relations(population).forEach((id, sql) -> part(text, id, sql).append(",\n"));
        part(text, "cases", PopulationWriter.write(population.sql(), dialect, dialect::name));
        String outcome = new OutcomeSql(definition, dialect, SqlNames.plain(dialect)).outcome();
        text.append("\nselect cases.*, ").append(outcome).append(" as ").append(dialect.name("outcome"));
        return text.append("\nfrom cases\n-- outcome: 0 not met, 1 met, 2 cannot tell")
                .append(exclusions(definition))
                .toString();
    }

    private static String exclusions(Definition definition) {
        StringBuilder text = new StringBuilder();
        int code = OutcomeSql.FIRST_EXCLUSION;
        for (Exclusion exclusion : definition.exclusions()) {
            text.append("\n--          ").append(code++).append(" excluded: ").append(exclusion.because());
        }
        return text.toString();
    }

    private StringBuilder part(StringBuilder text, String name, String sql) {
        return text.append(dialect.name(name)).append(" as (\n").append(sql).append("\n)");
    }

    /** The relations that a population reads, those that they read first. */
    private Map<String, String> relations(Population population) {
        Map<String, String> found = new java.util.LinkedHashMap<>();
        new TreeMap<>(library.relations()).forEach((id, relation) -> {
            if (population.uses().contains(id)) {
                add(found, relation);
            }
        });
        return found;
    }

    private void add(Map<String, String> found, Relation relation) {
        relation.uses().stream()
                .sorted()
                .map(library.relations()::get)
                .filter(java.util.Objects::nonNull)
                .forEach(used -> add(found, used));
        found.putIfAbsent(relation.id(), PopulationWriter.write(relation.sql(), dialect, dialect::name));
    }
}
