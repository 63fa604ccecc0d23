package org.sapwood.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.access.Scope;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Refusal;
import org.sapwood.engine.cube.CubeFolder;
import org.sapwood.engine.store.DuckStore;
import org.sapwood.engine.store.NumberReader;
import org.sapwood.engine.store.Progress;
import org.sapwood.engine.store.RowReader;
import org.sapwood.engine.store.Settings;
import org.sapwood.engine.store.Store;
import org.sapwood.sql.MonthGrid;
import org.sapwood.sql.Places;
import org.sapwood.sql.Query;

class KeptCubeTest {
    private final Library library = LendingPack.library();

    @TempDir
    private Path data;

    private List<Score> scores(Engine engine) {
        return engine.scores(
                List.copyOf(library.measures().values()),
                Stream.of("2024-07", "2025/26")
                        .flatMap(text -> Periods.parse(text).stream())
                        .toList(),
                Level.SERVICE,
                Scope.everything());
    }

    private Store open() {
        return DuckStore.open(
                data,
                Lending.written(data, "s1", Lending.random(2, 400)),
                library,
                Settings.usual(),
                Progress.silent());
    }

    @Test
    void aSecondCommandCountsNothing() throws IOException {
        CubeFolder cubes = new CubeFolder(data.resolve("cubes"));
        List<Score> first;
        try (Engine engine = new Engine(library, open(), Optional.of(cubes))) {
            first = scores(engine);
        }
        try (Engine engine = new Engine(library, new WithoutCounting(open()), Optional.of(cubes))) {
            assertThat(scores(engine)).isNotEmpty().isEqualTo(first);
        }
        try (Stream<Path> files = Files.list(data.resolve("cubes"))) {
            assertThat(files).hasSize(library.measures().size());
        }
    }

    @Test
    void aDamagedCubeIsCountedAnew() throws IOException {
        CubeFolder cubes = new CubeFolder(data.resolve("cubes"));
        List<Score> first;
        try (Engine engine = new Engine(library, open(), Optional.of(cubes))) {
            first = scores(engine);
        }
        try (Stream<Path> files = Files.list(data.resolve("cubes"))) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        try (Engine engine = new Engine(library, open(), Optional.of(cubes))) {
            assertThat(scores(engine)).isEqualTo(first);
        }
    }

    @Test
    void cubesAreClosedToOthersAndHalfWrittenOnesOfKilledProcessesAreTakenAway()
            throws IOException, InterruptedException {
        CubeFolder cubes = new CubeFolder(data.resolve("cubes"));
        try (Engine engine = new Engine(library, open(), Optional.of(cubes))) {
            scores(engine);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cubes.folder())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(cubes.folder())) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        Process over = new ProcessBuilder("true").start();
        over.waitFor();
        Path left = Files.createFile(cubes.folder().resolve("a.writing-" + over.pid()));
        Path inUse = Files.createFile(
                cubes.folder().resolve("b.writing-" + ProcessHandle.current().pid()));
        cubes.sweep();
        assertThat(left).doesNotExist();
        assertThat(inUse).exists();
    }

    /** A store on which definitions cannot be counted: only the months of events and the columns present may be asked for. */
    private record WithoutCounting(Store store) implements Store {
        @Override
        public Places places() {
            return store.places();
        }

        @Override
        public MonthGrid grid() {
            return store.grid();
        }

        @Override
        public String surroundings() {
            return store.surroundings();
        }

        @Override
        public List<String> units() {
            return store.units();
        }

        @Override
        public Optional<Fault> faultOf(String population) {
            return store.faultOf(population);
        }

        @Override
        public void read(Query query, RowReader reader) {
            if (!query.text().startsWith("select __month, count(*)")
                    && !query.text().contains("__present_columns")) {
                throw new Refusal(Fault.of("counted although the cube is kept", "Read the cube"));
            }
            store.read(query, reader);
        }

        @Override
        public void readNumbers(Query query, NumberReader reader) {
            throw new Refusal(Fault.of("counted although the cube is kept", "Read the cube"));
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
