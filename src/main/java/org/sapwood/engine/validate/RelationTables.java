package org.sapwood.engine.validate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Relation;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.sql.dialect.Dialect;
import org.sapwood.sql.population.PopulationWriter;

/** The relations that SELECTs of a return share, each made when it is first asked for. */
final class RelationTables {
    private final StatutoryReturn about;
    private final Connection connection;
    private final Map<String, Optional<String>> made = new HashMap<>();

    RelationTables(StatutoryReturn about, Connection connection) {
        this.about = about;
        this.connection = connection;
    }

    /** What a SELECT rests on is there; otherwise what the database says. */
    Optional<String> provide(Relation select) {
        for (String name : select.uses()) {
            Relation relation = about.relations().get(name);
            if (relation != null && !made.containsKey(name)) {
                made.put(name, make(relation));
            }
            Optional<String> trouble = made.getOrDefault(name, Optional.empty());
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return Optional.empty();
    }

    private Optional<String> make(Relation relation) {
        Optional<String> trouble = provide(relation);
        if (trouble.isPresent()) {
            return trouble;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table " + Dialect.DUCKDB.name(relation.id()) + " as " + sql(relation));
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of("relation " + relation.id() + ": " + e.getMessage());
        }
    }

    /** Everything stands under its own name. */
    static String sql(Relation select) {
        return PopulationWriter.write(select.sql(), Dialect.DUCKDB, Dialect.DUCKDB::name);
    }
}
