package org.sapwood.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.access.Scope;
import org.sapwood.audit.Questions;
import org.sapwood.audit.Recorded;
import org.sapwood.briefing.Catalogue;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Library;
import org.sapwood.engine.Engine;
import org.sapwood.engine.store.Settings;
import org.sapwood.pack.PackReader;
import org.sapwood.records.Extract;
import org.sapwood.records.Loader;
import org.sapwood.records.SnapshotStore;
import org.sapwood.synthetic.County;
import org.sapwood.synthetic.Specification;
import org.sapwood.tree.TreeFiles;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.state.Database;

/** A made-up county of some thousand children, loaded and served once for all tests of the web app. */
final class ServedCounty {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-05T08:00:00Z"), ZoneId.of("Europe/London"));

    private static final ServedCounty SERVED = make();

    private final Path data;
    private final Desk desk;
    private final Database state;
    private final WebServer server;

    private ServedCounty(Path data, Desk desk, Database state, WebServer server) {
        this.data = data;
        this.desk = desk;
        this.state = state;
        this.server = server;
    }

    static ServedCounty get() {
        return SERVED;
    }

    /** The folder with its loads. */
    Path data() {
        return data;
    }

    Desk desk() {
        return desk;
    }

    /** How often somebody has seen a person's record, as the audit trail says. */
    long seen(String person) {
        return new Questions(state.source()).whoSaw(person).size();
    }

    Database state() {
        return state;
    }

    /** What somebody has taken away, oldest first, as the audit trail says. */
    List<Recorded> takenBy(String person) {
        return new Questions(state.source())
                .whatDid(person, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")).stream()
                        .filter(one -> one.entry().action().equals("EXPORT"))
                        .toList();
    }

    /** What people have decided until now. */
    Tree tree() {
        return new TreeStore(state).current();
    }

    String address() {
        return "http://localhost:" + server.port();
    }

    private static ServedCounty make() {
        try {
            Path folder = Files.createTempDirectory("served-county");
            Library library = PackReader.read(packs());
            Specification county = Specification.usual().withChildren(1_500).withYears(3);
            County.generate(
                    county, library.organisation(), library.workingDays(), folder.resolve("county"), children -> {});
            Path data = folder.resolve("data");
            Layout layout = library.layouts().get("ssd");
            new Loader(new SnapshotStore(data), CLOCK)
                    .load(layout, new Extract.Files(folder.resolve("county/ssd")), Optional.empty());
            Desk desk = Desk.open(
                    data,
                    new Catalogue(library),
                    layout,
                    Optional.empty(),
                    Scope.everything(),
                    (snapshot, packs) -> Engine.open(data, snapshot, packs, Settings.usual(), (what, done, all) -> {}));
            Database state = Database.open(data, Optional.empty());
            grow(state);
            Runtime.getRuntime().addShutdownHook(new Thread(state::close));
            return new ServedCounty(data, desk, state, WebServer.start(desk, state, CLOCK, WebSettings.demo(0, data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings what the example county has decided until mid-year. */
    static void grow(Database state) throws IOException {
        TreeFiles.bringDated(
                TreeFiles.read(Path.of("packs/example-county/tree")),
                new TreeStore(state),
                new Hand("test", "analyst", CLOCK.instant(), "As the tests begin"));
    }

    private static List<Path> packs() throws IOException {
        try (Stream<Path> packs = Files.list(Path.of("packs"))) {
            return packs.filter(pack -> Files.exists(pack.resolve("pack.yaml")))
                    .sorted()
                    .toList();
        }
    }
}
