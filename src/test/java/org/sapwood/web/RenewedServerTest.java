package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.access.Scope;
import org.sapwood.briefing.Catalogue;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Desks;
import org.sapwood.definition.Library;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Source;
import org.sapwood.engine.Engine;
import org.sapwood.engine.store.Settings;
import org.sapwood.pack.LocalMeasure;
import org.sapwood.pack.LocalPack;
import org.sapwood.pack.PackReader;

/** The app takes up what is newer while people are signed in, and goes on with what it has when that cannot be shown. */
class RenewedServerTest {
    private final AtomicInteger edition = new AtomicInteger();
    private final List<String> said = new ArrayList<>();

    @TempDir
    private Path packs;

    private final class Editions implements Desks {
        @Override
        public String edition() {
            return edition.toString();
        }

        @Override
        public Desk open() {
            Path data = ServedCounty.get().data();
            Library library = library();
            return Desk.open(
                    data,
                    new Catalogue(library),
                    library.layouts().get("ssd"),
                    Optional.empty(),
                    Scope.everything(),
                    (snapshot, all) -> Engine.open(data, snapshot, all, Settings.usual(), (what, done, of) -> {}));
        }
    }

    private Library library() {
        List<Path> folders = new ArrayList<>(PackReader.foldersIn(Path.of("packs")));
        folders.addAll(PackReader.foldersIn(packs));
        return PackReader.read(folders);
    }

    private RenewedServer start(int port) throws IOException {
        return RenewedServer.start(
                new Editions(),
                OwnCounty::state,
                ServedCounty.CLOCK,
                WebSettings.demo(port, ServedCounty.get().data()),
                said::add);
    }

    private Path define() {
        return new LocalPack(packs, library())
                .define(
                        new LocalMeasure(
                                "seen-in-thirty",
                                "Seen and told in thirty days",
                                "Families know where they stand",
                                "They know early",
                                "",
                                "Says nothing about those waiting",
                                "how well",
                                new Source("Measure found by a team", "2026/27", "A team", ""),
                                "assessments_completed",
                                "working_days_taken <= 30",
                                "increase",
                                List.of("re-referrals-12m"),
                                Optional.of(LocalDate.of(2027, 4, 1)),
                                List.of(worked("30", "met"), worked("31", "not met"), worked("", "cannot tell"))),
                        LocalDate.of(2026, 10, 5));
    }

    private static LocalMeasure.Worked worked(String days, String expect) {
        return new LocalMeasure.Worked(Map.of("working_days_taken", days), expect);
    }

    @Test
    void whatIsNewerIsShownToWhoeverIsSignedIn() throws IOException {
        try (RenewedServer server = start(0)) {
            int port = server.port();
            Visitor manager = new Visitor("http://localhost:" + port).signIn("manager");
            String address = "/measures/seen-in-thirty?team=T201";
            assertThat(manager.get(address).statusCode()).isEqualTo(404);
            assertThat(server.renew()).as("nothing is newer").isFalse();

            Path file = define();
            edition.incrementAndGet();
            assertThat(server.renew()).isTrue();
            assertThat(server.port()).isEqualTo(port);
            assertThat(manager.get(address).body()).contains("Seen and told in thirty days", "Sign out");
            assertThat(said).singleElement().asString().contains("The app now shows load ssd-");

            Files.writeString(file, "id: [");
            edition.incrementAndGet();
            assertThat(server.renew()).as("a pack with a fault").isFalse();
            assertThat(said.getLast()).contains("goes on with load ssd-", "seen-in-thirty.yaml");
            assertThat(manager.get(address).statusCode()).isEqualTo(200);
            int told = said.size();
            assertThat(server.renew()).isFalse();
            assertThat(said).as("told once").hasSize(told);
        }
    }

    @Test
    void aPortThatIsTakenIsTold() throws IOException {
        try (RenewedServer server = start(0)) {
            assertThatThrownBy(() -> RenewedServer.start(
                            new Editions(),
                            OwnCounty::state,
                            ServedCounty.CLOCK,
                            WebSettings.demo(server.port(), ServedCounty.get().data()),
                            said::add))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("is in use by another program");
        }
    }
}
