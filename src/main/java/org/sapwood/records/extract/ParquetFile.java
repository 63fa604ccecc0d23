package org.sapwood.records.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.records.table.ParquetFiles;
import org.sapwood.records.table.Sql;

/** A Parquet file, its values as text whatever their types. */
final class ParquetFile {
    private ParquetFile() {}

    static RawTable open(Path file, String name, String table, ParquetFiles parquet) throws IOException {
        FileKind.refuseUnlessParquet(file, name);
        String source = "read_parquet(" + Sql.text(file.toString()) + ")";
        try (Connection connection = parquet.connect();
                Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + source + " limit 0")) {
            List<String> texts = ParquetRows.texts(none);
            return new RawTable(table, name, TypedRows.header(none), 0, () -> rows(source, texts, name, parquet));
        } catch (SQLException e) {
            throw new Refusal(damaged(name), e);
        }
    }

    private static RawRows rows(String source, List<String> texts, String name, ParquetFiles parquet) {
        try {
            Connection connection = parquet.connect();
            try {
                return ParquetRows.of(connection, source, texts, e -> new Refusal(damaged(name), e));
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
