package org.sapwood.sql.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sapwood.definition.Definition;
import org.sapwood.sql.dialect.Dialect;

/** The SQL of a dozen shapes in each dialect, to be read by people when it changes. */
class GoldenSqlTest {
    private static final List<String> CONDITIONS = List.of(
            "working_days_taken <= 45",
            "seen = 'O''Hara' or not (kind <> 'tŷ')",
            "kind in ('A', 'B') and kind not in ('C')",
            "kind < 'b' and seen between 'a' and kind",
            "started is null or completed is not null and is_open",
            "started between 2026-01-01 and as_at",
            "working_days_taken + placements * -2 > cost / 0.5 - 1",
            "working_days_taken not between 1 and 2.5",
            "days(started, extracted_on) + 1 > 729",
            "workdays(started, completed) <= 45",
            "months(started, completed) = age(started, as_at) * 12",
            "add_months(started, 24) <= add_days(completed, placements)",
            "within_months(started, completed, 12) = false",
            "overlaps(started, completed, referral_date, as_at)");

    private static final List<Definition> DEFINITIONS = List.of(
            SomeDefinitions.measure("working_days_taken <= 45", "started is null", "seen = 'Y'"),
            SomeDefinitions.measure("cost / placements < 2"),
            SomeDefinitions.measure("", "kind = 'A'"),
            SomeDefinitions.rule("completed < started", "kind = 'A'"));

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void conditions(Dialect dialect) {
        SqlNames names = SqlNames.plain(dialect);
        String written = CONDITIONS.stream()
                .map(text -> "-- " + text + "\n" + Emitter.sql(SomeFacts.read(text), dialect, names) + "\n")
                .collect(Collectors.joining("\n"));
        assertThat(written).isEqualTo(golden("conditions", dialect));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void outcomes(Dialect dialect) {
        String written = DEFINITIONS.stream()
                .map(definition -> shown(definition, new OutcomeSql(definition, dialect, SqlNames.plain(dialect))))
                .collect(Collectors.joining("\n"));
        assertThat(written).isEqualTo(golden("outcomes", dialect));
    }

    private static String shown(Definition definition, OutcomeSql outcome) {
        StringBuilder text = new StringBuilder("-- met\n" + outcome.met() + "\n-- not met\n" + outcome.notMet()
                + "\n-- cannot tell\n" + outcome.cannotTell() + "\n");
        for (int index = 0; index < definition.exclusions().size(); index++) {
            text.append("-- excluded ")
                    .append(index)
                    .append('\n')
                    .append(outcome.excluded(index))
                    .append('\n');
        }
        return text.append("-- outcome\n")
                .append(outcome.outcome())
                .append('\n')
                .toString();
    }

    private static String golden(String name, Dialect dialect) {
        String file = "golden/" + name + "-" + dialect.name().toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream stream = GoldenSqlTest.class.getResourceAsStream(file)) {
            assertThat(stream).as(file).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
