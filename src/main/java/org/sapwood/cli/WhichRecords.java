package org.sapwood.cli;

import java.io.IOException;
import java.util.Optional;
import org.sapwood.access.Scope;
import org.sapwood.briefing.Catalogue;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Definition;
import org.sapwood.pack.PackReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that compute: which data, packs, snapshot and engine. */
final class WhichRecords {
    @Mixin
    private Where where;

    @Option(
            names = "--snapshot",
            paramLabel = "ID",
            description = "Which load to use (default: the current one); sapwood loads lists them.")
    private String snapshot;

    @Mixin
    private WhichEngine engine;

    Where where() {
        return where;
    }

    Catalogue catalogue() throws IOException {
        return new Catalogue(PackReader.read(where.packFolders(), Where.memory()));
    }

    /** A desk on the records that a definition runs on. The command line sees every case. */
    Desk desk(Catalogue catalogue, Definition definition, Terminal terminal) {
        return Desk.open(
                where.data(),
                catalogue,
                catalogue.layout(definition),
                Optional.ofNullable(snapshot),
                Scope.everything(),
                engine.engines(where.data(), terminal));
    }
}
