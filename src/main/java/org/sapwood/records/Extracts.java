package org.sapwood.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sapwood.definition.Layout;
import org.sapwood.records.extract.Account;
import org.sapwood.records.extract.DatabaseExtract;
import org.sapwood.records.extract.FolderExtract;
import org.sapwood.records.extract.RawExtract;
import org.sapwood.records.returns.Returns;
import org.sapwood.records.table.ParquetFiles;

/** Which reader an extract needs. */
final class Extracts {
    private Extracts() {}

    static RawExtract open(Extract extract, Layout layout, ParquetFiles parquet) throws IOException {
        return switch (extract) {
            case Extract.Files(Path path) -> files(path, layout, parquet);
            case Extract.Database(String url, Optional<String> schema, Account account) ->
                DatabaseExtract.open(url, schema, account, layout);
        };
    }

    private static RawExtract files(Path path, Layout layout, ParquetFiles parquet) throws IOException {
        if (Returns.reads(layout)) {
            return Returns.open(path, layout);
        }
        if (!Files.isDirectory(path)) {
            throw FolderExtract.notAFolder(path, layout);
        }
        return FolderExtract.open(path, layout, parquet);
    }
}
