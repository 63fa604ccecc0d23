package org.sapwood.sql.population;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sapwood.definition.CodeList;
import org.sapwood.definition.Relation;
import org.sapwood.definition.Table;

/**
 * Reads populations and shared relations: one restricted SELECT each, over the tables, relations and code lists given
 * here, {@code present_columns(table_name, column_name)} and {@code period(period_id, starts, ends, as_at)}. Whatever is
 * not known to mean the same on every engine is refused with its line and column.
 */
public final class PopulationReader {
    private final Vocabulary vocabulary;

    /** @param relations those read already, which the next may use */
    public PopulationReader(List<Table> tables, List<Relation> relations, Collection<CodeList> codes) {
        this(tables, relations, codes, Set.of());
    }

    /** @param ofOneRow names of tables that have one row, so that every other row may meet it */
    public PopulationReader(
            List<Table> tables, List<Relation> relations, Collection<CodeList> codes, Set<String> ofOneRow) {
        this.vocabulary = new Vocabulary(tables, relations, codes, ofOneRow);
    }

    /**
     * @param file what faults name
     * @throws org.sapwood.definition.Refusal for the first fault, with its place
     */
    public Reading readPopulation(String sql, String file) {
        return read(sql, new Refusals(file), true);
    }

    /**
     * A relation has whatever columns it gives; with period_id among them, it has rows for each period.
     *
     * @param file what faults name
     * @throws org.sapwood.definition.Refusal for the first fault, with its place
     */
    public Reading readRelation(String sql, String file) {
        return read(sql, new Refusals(file), false);
    }

    private Reading read(String sql, Refusals refusals, boolean population) {
        Query.Whole whole = Parser.parse(sql, refusals);
        QueryTyper typer = new QueryTyper(vocabulary, refusals);
        Map<String, Vocabulary.Known> columns = typer.named(typer.whole(whole), whole.body());
        Query.Select select = QueryTyper.firstSelect(whole.body());
        Outputs outputs = new Outputs(columns, select, refusals);
        boolean readsPeriod = vocabulary.goesByPeriod(typer.uses());
        if (!population) {
            outputs.checkPeriod("relation", readsPeriod);
        }
        return new Reading(
                Outputs.types(columns),
                population ? Optional.of(outputs.check(readsPeriod)) : Optional.empty(),
                typer.uses(),
                typer.columnsRead());
    }
}
