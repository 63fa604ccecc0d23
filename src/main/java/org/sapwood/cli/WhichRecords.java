package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Scope;
import org.sapwood.briefing.Catalogue;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Refusal;
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

    /** What can be seen to be wrong at once is refused before the packs are read. */
    Catalogue catalogue() throws IOException {
        where.dataToRead();
        engine.refuseMuddle();
        return new Catalogue(PackReader.read(where.packFolders(), Where.memory()));
    }

    /**
     * A desk on the records that the packs' measures run on.
     *
     * @throws Refusal also when the packs define no measure
     */
    Desk desk(Terminal terminal) throws IOException {
        Catalogue catalogue = catalogue();
        List<Measure> measures = catalogue.measures(List.of());
        Where.refuseNone(measures, "measure");
        Desk desk = desk(catalogue, measures.getFirst(), terminal);
        terminal.clearBar();
        return desk;
    }

    /** A desk on the records that a definition runs on. The command line sees every case. */
    Desk desk(Catalogue catalogue, Definition definition, Terminal terminal) {
        Path data = where.dataToRead();
        return Desk.open(
                data,
                catalogue,
                catalogue.layout(definition),
                Optional.ofNullable(snapshot),
                Scope.everything(),
                engine.engines(data, terminal));
    }
}
