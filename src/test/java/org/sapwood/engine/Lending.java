package org.sapwood.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.engine.store.SnapshotTables;

/** Records of a lending library, random but seeded: what the engine is tested on, far from any service's words. */
final class Lending {
    static final LocalDate EXTRACTED_ON = LocalDate.of(2026, 3, 20);
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final String COLUMNS =
            "loan_id varchar, member_id varchar, branch varchar, clerk varchar, loaned date,"
                    + " due date, returned date, pages bigint, fine double, damaged varchar, __line integer";

    /** One row of the table {@code loans}; anything but the id may be null. */
    record Loan(
            String id,
            String member,
            String branch,
            String clerk,
            LocalDate loaned,
            LocalDate due,
            LocalDate returned,
            Long pages,
            Double fine,
            String damaged) {}

    private Lending() {}

    static List<Loan> random(long seed, int count) {
        Random random = new Random(seed);
        List<Loan> loans = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            loans.add(random(random, "L" + number, count));
        }
        return loans;
    }

    static Loan random(Random random, String id, int count) {
        LocalDate loaned = FIRST.plusDays(random.nextInt(365 * 4 + 60));
        LocalDate due = loaned.plusDays(28);
        boolean open = random.nextInt(4) == 0;
        return new Loan(
                id,
                random.nextInt(40) == 0 ? null : "M" + random.nextInt(Math.max(2, count / 3)),
                random.nextInt(30) == 0 ? (random.nextBoolean() ? null : " ") : "B" + random.nextInt(5),
                random.nextInt(20) == 0 ? null : "C" + random.nextInt(8),
                random.nextInt(25) == 0 ? null : loaned,
                random.nextInt(10) == 0 ? null : due,
                open ? null : loaned.plusDays(random.nextInt(120) - 2),
                random.nextInt(6) == 0 ? null : (long) random.nextInt(500),
                random.nextInt(6) == 0 ? null : random.nextInt(1000) / 100.0,
                random.nextInt(5) == 0 ? null : random.nextInt(3) == 0 ? "Y" : "N");
    }

    /** Every column of the table {@code loans}. */
    static final Set<String> LOANS =
            Set.of("loan_id", "member_id", "branch", "clerk", "loaned", "due", "returned", "pages", "fine", "damaged");

    /** Writes the loans as a snapshot's tables; there is no table of notes. */
    static SnapshotTables written(Path folder, String id, List<Loan> loans) {
        Path parquet = folder.resolve("loans.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            Files.createDirectories(folder);
            statement.execute("create table loans (" + COLUMNS + ")");
            insert(connection, loans);
            statement.execute("copy loans to '" + parquet + "' (format parquet)");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return new SnapshotTables(id, EXTRACTED_ON, Map.of("loans", parquet), Map.of("loans", LOANS), List.of());
    }

    /** Writes the loans as an extract, with a note about every fortieth: by a member of its own choice, or by nobody. */
    static void extract(Path folder, List<Loan> loans) {
        StringBuilder rows =
                new StringBuilder("loan_id,member_id,branch,clerk,loaned,due,returned,pages,fine,damaged\n");
        StringBuilder notes = new StringBuilder("note_id,loan_id,member_id,written\n");
        for (Loan loan : loans) {
            rows.append(Arrays.stream(values(loan))
                            .map(value -> value == null ? "" : value.toString())
                            .collect(Collectors.joining(",")))
                    .append('\n');
            int number = Math.floorMod(loan.id().hashCode(), 1000);
            if (number % 40 == 0) {
                String writer = number % 200 == 0 ? "" : "M" + number;
                notes.append("N" + loan.id() + "," + loan.id() + "," + writer + "," + FIRST.plusDays(number) + "\n");
            }
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("loans.csv"), rows);
            Files.writeString(folder.resolve("notes.csv"), notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object[] values(Loan loan) {
        return new Object[] {
            loan.id(),
            loan.member(),
            loan.branch(),
            loan.clerk(),
            loan.loaned(),
            loan.due(),
            loan.returned(),
            loan.pages(),
            loan.fine(),
            loan.damaged()
        };
    }

    private static void insert(Connection connection, List<Loan> loans) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into loans values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int line = 2;
            for (Loan loan : loans) {
                Object[] values = values(loan);
                for (int index = 0; index < values.length; index++) {
                    insert.setObject(index + 1, values[index]);
                }
                insert.setObject(values.length + 1, line++);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
