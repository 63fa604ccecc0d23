package org.sapwood.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sapwood.briefing.Catalogue;
import org.sapwood.briefing.CompiledSql;
import org.sapwood.briefing.Explanation;
import org.sapwood.definition.Definition;
import org.sapwood.pack.PackReader;
import org.sapwood.sql.dialect.Dialect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a definition, or lists them. */
@Command(
        name = "explain",
        description =
                "Says in plain English what a measure or rule means, where it is recorded and how it is computed.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  sapwood explain assessments-45wd --sql postgres"})
final class ExplainCommand implements Callable<Integer> {
    /** Engines whose SQL can be shown. */
    enum Engine {
        duckdb(Dialect.DUCKDB),
        postgres(Dialect.POSTGRES),
        trino(Dialect.TRINO);

        private final Dialect dialect;

        Engine(Dialect dialect) {
            this.dialect = dialect;
        }
    }

    @Parameters(arity = "0..1", paramLabel = "ID", description = "A measure or a rule (default: list them all).")
    private String id;

    @Option(
            names = "--sql",
            paramLabel = "ENGINE",
            defaultValue = "duckdb",
            description = "Whose SQL to show: duckdb, postgres or trino (default: duckdb).")
    private Engine engine;

    @Mixin
    private Where where;

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (where.isDataGiven()) {
            where.dataToRead();
        }
        Catalogue catalogue = new Catalogue(PackReader.read(where.packFolders(), Where.memory()));
        if (id == null) {
            list(catalogue);
        } else {
            print(catalogue, catalogue.definition(id), terminal.out());
        }
        terminal.out().flush();
        return Exit.OK;
    }

    private void list(Catalogue catalogue) {
        List<List<Object>> rows = new ArrayList<>();
        catalogue
                .measures(List.of())
                .forEach(measure -> rows.add(List.of(measure.id(), "measure", measure.pack(), measure.title())));
        catalogue.rules(List.of()).forEach(rule -> rows.add(List.of(rule.id(), "rule", rule.pack(), rule.title())));
        new Listing(List.of("id", "kind", "pack", "title"), rows).print(Format.table, terminal.out());
    }

    private void print(Catalogue catalogue, Definition definition, PrintStream out) {
        out.println(definition.title() + " (" + definition.id() + ")");
        for (Explanation.Paragraph paragraph : Explanation.of(catalogue.library(), definition)) {
            out.println();
            out.println(paragraph.heading());
            lines(paragraph).forEach(line -> out.println("  " + line));
        }
        Dialect dialect = Optional.ofNullable(engine).orElse(Engine.duckdb).dialect;
        out.println();
        out.println("Compiled for " + engine);
        new CompiledSql(catalogue.library(), dialect).of(definition).lines().forEach(line -> out.println("  " + line));
        out.println();
        out.println("Definition hash " + definition.hash());
    }

    private static Stream<String> lines(Explanation.Paragraph paragraph) {
        return paragraph.named().isEmpty()
                ? paragraph.text().lines()
                : paragraph.named().stream().map(named -> named.title() + " (" + named.id() + ")");
    }
}
