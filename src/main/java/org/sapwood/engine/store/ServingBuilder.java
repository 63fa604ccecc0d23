package org.sapwood.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.TreeMap;
import org.sapwood.definition.Library;
import org.sapwood.sql.MonthGrid;
import org.sapwood.sql.Places;
import org.sapwood.sql.dialect.Dialect;

/** Builds a serving file: every population of the library, materialised over the Parquet files of a snapshot. */
record ServingBuilder(Library library, SnapshotTables tables, MonthGrid grid, Settings settings, Progress progress)
        implements ServingFolder.Builder {
    @Override
    public void build(Path file) {
        Settings building = settings.forBuilding(tables.parquet().values());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, writing(file, building))) {
            Workbench bench = new Workbench(connection, new Places(Dialect.DUCKDB, ""), settings.buildDeadline());
            Lockdown.close(connection, tables.parquet().values());
            Naming naming = new Naming(library, bench.places());
            for (var table : new TreeMap<>(tables.parquet()).entrySet()) {
                bench.execute("create temp view " + naming.table(table.getKey())
                        + " as select * from read_parquet("
                        + Dialect.DUCKDB.literal(
                                table.getValue().toAbsolutePath().toString()) + ")");
            }
            new Materialiser(bench, library, tables, grid).run(progress);
            bench.execute("checkpoint");
        } catch (SQLException e) {
            throw Deadline.failed(e);
        }
    }

    static Properties writing(Path file, Settings settings) {
        Properties properties = Lockdown.properties(settings, file + ".spill");
        // populations look each case up in shared relations; left to itself the engine hashes the cases, many to a key
        properties.setProperty("disabled_optimizers", "build_side_probe_side");
        return properties;
    }
}
