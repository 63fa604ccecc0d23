package org.sapwood.tree.state;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Unavailable;

/**
 * The server in one folder. It listens on this machine only and asks for the password in a file that only its owner may
 * read. The caller of what starts or stops it holds the {@link OwnerLock}.
 */
final class OwnServer {
    static final String USER = "sapwood";

    private static final Set<PosixFilePermission> PRIVATE_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> PRIVATE_FILE = PosixFilePermissions.fromString("rw-------");
    private static final int PASSWORD_BYTES = 24;
    private static final int STARTS_TRIED = 5;
    private static final int CONNECT_SECONDS = 5;

    private final Path state;
    private final Path data;
    private final Path log;

    OwnServer(Path state) {
        this.state = state;
        this.data = state.resolve("postgres");
        this.log = state.resolve("postgres.log");
    }

    void makeFolder() throws IOException {
        Files.createDirectories(state);
        Files.setPosixFilePermissions(state, PRIVATE_FOLDER);
    }

    Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setServerNames(new String[] {"127.0.0.1"});
            source.setPortNumbers(new int[] {Integer.parseInt(read("port"))});
            source.setPassword(read("password"));
        } catch (IOException | NumberFormatException e) {
            throw new SQLException("The server in " + state + " has not been started yet", "08001", e);
        }
        source.setDatabaseName("postgres");
        source.setUser(USER);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setApplicationName("sapwood");
        return source.getConnection();
    }

    /** True when it answers to our password. */
    boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(CONNECT_SECONDS);
        } catch (SQLException _) {
            return false;
        }
    }

    void start() throws IOException {
        ServerProgram program = ServerProgram.in(state);
        if (!Files.isDirectory(data)) {
            initialise(program);
        }
        for (int tried = 0; tried < STARTS_TRIED; tried++) {
            StalePid.settle(data);
            int port = freePort();
            replace("port", Integer.toString(port));
            int exit = program.run(log, "pg_ctl", starting(port));
            if (exit == 0 && answers()) {
                return;
            }
            Pause.tenths(10);
        }
        throw new Unavailable(Fault.in(
                log.toString(),
                0,
                "The database of the tree does not start",
                "Read the end of this file, and make room on the disk if it says so"));
    }

    private List<String> starting(int port) {
        return List.of("-D", data.toString(), "-l", log.toString(), "-w", "-t", "60", "-o", options(port), "start");
    }

    void stop() throws IOException {
        ServerProgram.in(state)
                .run(log, "pg_ctl", List.of("-D", data.toString(), "-w", "-t", "60", "-m", "fast", "stop"));
    }

    private static String options(int port) {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60"
                + " -c log_min_error_statement=panic -c timezone=UTC -c log_timezone=UTC";
    }

    /** Made aside and moved into place, so that a start that was cut short leaves nothing half made. */
    private void initialise(ServerProgram program) throws IOException {
        Path fresh = state.resolve("postgres.new");
        ServerProgram.remove(fresh);
        byte[] password = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(password);
        replace("password", HexFormat.of().formatHex(password));
        int exit = program.run(
                log,
                "initdb",
                List.of(
                        "-A",
                        "scram-sha-256",
                        "-U",
                        USER,
                        "--pwfile=" + state.resolve("password"),
                        "-E",
                        "UTF-8",
                        "--locale=C",
                        "-D",
                        fresh.toString()));
        if (exit != 0) {
            throw new Unavailable(Fault.in(
                    log.toString(),
                    0,
                    "The database of the tree cannot be made",
                    "Read the end of this file; often the disk is full or the folder is on a network drive"));
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The port of last time when nobody took it meanwhile. */
    private int freePort() throws IOException {
        Optional<Integer> last = Files.exists(state.resolve("port"))
                ? Optional.of(read("port"))
                        .filter(text -> text.matches("\\d{1,5}"))
                        .map(Integer::valueOf)
                : Optional.empty();
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), last.orElse(0)));
            return socket.getLocalPort();
        } catch (IOException | IllegalArgumentException _) {
            try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return any.getLocalPort();
            }
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(state.resolve(name), StandardCharsets.UTF_8).strip();
    }

    private void replace(String name, String text) throws IOException {
        Path fresh = state.resolve(name + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PRIVATE_FILE));
        Files.writeString(fresh, text + "\n");
        Files.move(fresh, state.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
