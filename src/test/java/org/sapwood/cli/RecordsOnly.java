package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The packs' tables without what is counted over them: all that a load needs, and quickly read. */
final class RecordsOnly {
    private RecordsOnly() {}

    static Path in(Path folder) throws IOException {
        for (String pack : List.of("england-children", "ssda903", "cin-census")) {
            Path from = Path.of("packs", pack);
            Path to = Files.createDirectories(folder.resolve(pack));
            Files.copy(from.resolve("pack.yaml"), to.resolve("pack.yaml"));
            Bytes.copy(from.resolve("tables"), to.resolve("tables"));
            if (Files.exists(from.resolve("codes"))) {
                Bytes.copy(from.resolve("codes"), to.resolve("codes"));
            }
        }
        return folder;
    }
}
