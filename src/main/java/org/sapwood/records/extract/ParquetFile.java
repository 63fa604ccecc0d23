package org.sapwood.records.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.records.table.ParquetFiles;
import org.sapwood.records.table.Sql;

/** A Parquet file, its values as text whatever their types. */
final class ParquetFile {
    private ParquetFile() {}

    static RawTable open(Path file, String name, String table, ParquetFiles parquet) throws IOException {
        FileKind.refuseUnlessParquet(file, name);
        String query = "select * from read_parquet(" + Sql.text(file.toString()) + ")";
        try (Connection connection = parquet.connect();
                Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery(query + " limit 0")) {
            return new RawTable(table, name, TypedRows.header(none), 0, () -> rows(query, name, parquet));
        } catch (SQLException e) {
            throw new Refusal(damaged(name), e);
        }
    }

    private static RawRows rows(String query, String name, ParquetFiles parquet) {
        try {
            Connection connection = parquet.connect();
            try {
                ResultSet rows = connection.createStatement().executeQuery(query);
                return new TypedRows(rows, connection::close, e -> new Refusal(damaged(name), e));
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new Refusal(damaged(name), e);
        }
    }

    private static Fault damaged(String name) {
        return Fault.in(name, 0, "The Parquet file is damaged", "Copy or export it again");
    }
}
