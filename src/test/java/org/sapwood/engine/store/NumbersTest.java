package org.sapwood.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sapwood.definition.Refusal;
import org.sapwood.sql.Query;
import org.sapwood.sql.dialect.Dialect;

/** A count is of all rows or there is none: rows that break off half-way are never taken for fewer. */
class NumbersTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void read(String query, Duration limit, NumberReader reader) throws SQLException {
        Binding.readNumbers(connection, Dialect.DUCKDB, Query.of(query), limit, reader);
    }

    @Test
    void everyRowIsReadOnce() throws SQLException {
        for (int rows : List.of(0, 1, 2_047, 2_048, 2_049, 300_000)) {
            AtomicLong sum = new AtomicLong();
            AtomicLong read = new AtomicLong();
            List<Integer> small = new ArrayList<>();
            read(
                    "select cast(i as integer) as n, case when i % 3 = 0 then null else cast(i % 3 as tinyint) end as o"
                            + " from range(" + rows + ") t(i)",
                    LONG,
                    (count, columns) -> {
                        assertThat(columns).hasDimensions(2, 2_048);
                        for (int row = 0; row < count; row++) {
                            sum.addAndGet(columns[0][row]);
                            small.add(columns[1][row]);
                        }
                        read.addAndGet(count);
                    });
            assertThat(read.get()).isEqualTo(rows);
            assertThat(sum.get()).isEqualTo((long) rows * (rows - 1) / 2);
            assertThat(small.stream().filter(one -> one == NumberReader.NONE)).hasSize((rows + 2) / 3);
        }
    }

    @Test
    void rowsThatFailHalfWayAreNoResult() {
        AtomicLong read = new AtomicLong();
        assertThatThrownBy(() -> read(
                        "select case when i = 4900000 then cast(error('late') as integer) else cast(i as integer) end as n"
                                + " from range(5000000) t(i)",
                        LONG,
                        (count, _) -> read.addAndGet(count)))
                .isInstanceOf(SQLException.class);
        assertThat(read.get()).isLessThan(5_000_000);
    }

    @Test
    void aQueryThatIsEndedHalfWayIsNoResult() {
        assertThatThrownBy(() -> read(
                        "select cast(i % 1000 as integer) as n from range(100000000000) t(i)",
                        Duration.ofSeconds(1), (_, _) -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("took longer than 1000 milliseconds");
    }
}
