package org.sapwood.engine;

import org.sapwood.definition.Definition;
import org.sapwood.definition.Library;
import org.sapwood.definition.Population;
import org.sapwood.sql.CaseTexts;
import org.sapwood.sql.JudgedTexts;
import org.sapwood.sql.MonthGrid;
import org.sapwood.sql.Places;
import org.sapwood.sql.Scoped;
import org.sapwood.sql.dialect.Dialect;
import org.sapwood.sql.population.PopulationWriter;

/** The SQL behind a definition, to be read by people; the engine runs the same texts. */
public final class Explained {
    private Explained() {}

    /**
     * How the population is materialised, then how its cases are listed for the last month of the grid. Needs no snapshot:
     * any grid will do.
     */
    public static String sql(Library library, Definition definition, MonthGrid grid, Dialect dialect) {
        Population population = library.populations().get(definition.population());
        Places places = new Places(dialect, "");
        int last = grid.lastIndex();
        String listed = new CaseTexts(population, grid, places, Scoped.everything())
                .listed(new JudgedTexts(population, grid, places).listed(definition, last), last, last)
                .text();
        return "-- the population " + population.id() + ", materialised once for each snapshot\n"
                + PopulationWriter.write(population.sql(), dialect, dialect::name)
                + "\n\n-- the cases of " + grid.month(last)
                + ", each with its outcome: 0 not met, 1 met, 2 cannot tell, 3"
                + " and more excluded\n" + listed + "\n";
    }
}
