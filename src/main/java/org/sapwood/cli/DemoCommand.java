package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sapwood.access.Scope;
import org.sapwood.briefing.Catalogue;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Desks;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Library;
import org.sapwood.definition.Refusal;
import org.sapwood.engine.Engine;
import org.sapwood.engine.store.Settings;
import org.sapwood.pack.PackReader;
import org.sapwood.records.Extract;
import org.sapwood.records.LoadReport;
import org.sapwood.records.Loader;
import org.sapwood.records.SnapshotStore;
import org.sapwood.synthetic.Specification;
import org.sapwood.tree.TreeFiles;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.state.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the whole path on a made-up county. */
@Command(
        name = "demo",
        description = "Makes up a county, loads it, checks the packs and prints its flagship measures by team, with the"
                + " cases behind them; then serves it as web pages.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  sapwood demo --dir county"})
final class DemoCommand implements Callable<Integer> {
    private static final String RECORDS = "ssd";
    private static final Between PORTS = new Between(0, 65_535);

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Where its data is kept (default: target/demo beside the program).")
    private Path dir;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "Port of the web application.")
    private int port;

    @Option(names = "--no-serve", description = "End after printing.")
    private boolean noServe;

    @Mixin
    private Where where;

    private final Clock clock;
    private final Terminal terminal;

    private final Server server;

    DemoCommand(Clock clock, Terminal terminal, Server server) {
        this.clock = clock;
        this.terminal = terminal;
        this.server = server;
    }

    @Override
    public Integer call() throws IOException {
        PORTS.check("--port", port);
        Path folder = folder();
        Library library = PackReader.read(packs(folder));
        int examples = PackVerdict.examples(library);
        terminal.say(String.format(
                "The packs hold %d measures and %d rules; their %d worked examples come out as they say.",
                library.measures().size(), library.rules().size(), examples));
        Layout layout = Optional.ofNullable(library.layouts().get(RECORDS))
                .orElseThrow(() -> new Refusal(Fault.of(
                        "The packs have no layout " + RECORDS + ", which the made-up county is written in",
                        "Leave --packs out to use those that come with Sapwood")));
        load(folder, layout, county(folder, library));
        Path data = folder.resolve("data");
        try (Desk desk = desk(data, library)) {
            new DemoPrint(desk, terminal).print();
            tryNext(data);
        }
        if (!noServe) {
            serve(folder, data);
        }
        return Exit.OK;
    }

    private Desk desk(Path data, Library library) {
        return Desk.open(
                data,
                new Catalogue(library),
                library.layouts().get(RECORDS),
                Optional.empty(),
                Scope.everything(),
                (snapshot, packs) -> Engine.open(data, snapshot, packs, Settings.usual(), terminal::progress));
    }

    /** With those that teams of the demonstration define for themselves. */
    private List<Path> packs(Path folder) throws IOException {
        Stream<Path> theirs = Where.packsIn(folder.resolve("data").resolve("packs")).stream();
        return Stream.concat(where.packFolders().stream(), theirs)
                .map(pack -> pack.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    private Path folder() {
        Path folder = Optional.ofNullable(dir)
                .orElseGet(() -> Path.of(System.getProperty("sapwood.home", "."), "target", "demo"));
        Where.refuseFile("--dir", folder);
        if (where.isDataGiven()) {
            terminal.say("Note: the demo keeps its loads in " + folder.resolve("data") + "; --data only adds packs.");
        }
        return folder;
    }

    /** The county's dataset; made only once in a folder. */
    private Path county(Path folder, Library library) {
        Path county = folder.resolve("county");
        if (!Files.exists(county.resolve("truth.csv"))) {
            terminal.say("Making up a county of Lancashire's size, six years of records.");
            GenerateCommand.make(Specification.usual(), library, county, terminal);
        }
        return county.resolve("ssd");
    }

    private void load(Path folder, Layout layout, Path dataset) {
        SnapshotStore store = new SnapshotStore(folder.resolve("data"));
        if (store.current(layout.name()).isPresent()) {
            terminal.say("Using the load that is there: "
                    + store.current(layout.name()).get().id() + ".");
            return;
        }
        LoadReport report = new Loader(store, clock).load(layout, new Extract.Files(dataset), Optional.empty());
        terminal.say(String.format(
                "Loaded %,d rows as snapshot %s; %,d rows are in quarantine.",
                report.rows(), report.snapshot().id(), report.quarantinedRows()));
    }

    private void tryNext(Path data) {
        List<String> commands = List.of(
                "measure assessments-45wd --period rolling12:2026-09 --by district",
                "cases assessments-45wd --period 2026-Q2 --unit T201",
                "explain assessments-45wd",
                "rules assessment-before-referral");
        terminal.out().println("Try next");
        commands.forEach(command -> terminal.out().println("  ./sapwood " + command + " --data " + data));
        terminal.out().println("  Write a PI of your own: docs/tutorial/your-own-pi.md");
        terminal.out().flush();
    }

    private void serve(Path folder, Path data) throws IOException {
        Desks desks = new CurrentDesks(
                new SnapshotStore(data),
                () -> packs(folder),
                () -> desk(data, PackReader.read(packs(folder), Where.memory())));
        Server.Reached reached = new Server.Reached(Server.Reached.THIS_MACHINE, port, true, data);
        server.serve(desks, () -> grown(data), reached, this::ready, terminal::say);
    }

    /** The tree in mid-year, unless somebody has begun one. */
    private Database grown(Path data) throws IOException {
        Database state = WhichState.open(data);
        TreeStore tree = new TreeStore(state);
        Path written = where.packs().resolve("example-county").resolve("tree");
        if (tree.current().all().isEmpty() && Files.isDirectory(written)) {
            Hand hand = new Hand("demo", "analyst", clock.instant(), "The county as the demonstration begins");
            TreeFiles.bringDated(TreeFiles.read(written), tree, hand);
        }
        return state;
    }

    private void ready(String address) {
        terminal.say("The county is at " + address + " until you press Ctrl+C.");
    }
}
