package org.sapwood.audit;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** What auditors ask of the trail. Whoever shows an answer records that as well. */
public final class Questions {
    private static final String RECORDED = "select " + Rows.ENTRY + ","
            + " (select d.value from audit.detail d where d.seq = e.seq and d.kind = 'object') as object,"
            + " (select d.value from audit.detail d where d.seq = e.seq and d.kind = 'reason') as reason,"
            + " array(select d.value from audit.detail d where d.seq = e.seq and d.kind = 'person'"
            + " and d.value is not null order by d.part) as persons from audit.event e where ";

    private final Store store;

    public Questions(DataSource source) {
        this.store = new Store(source);
    }

    /** Everything that showed a person's record, alone or in a list, or was refused about it; oldest first. */
    public List<Recorded> whoSaw(String person) {
        return ask("e.seq in (select d.seq from audit.detail d where d.kind = 'person' and d.value = ?)", person);
    }

    /** What somebody did, oldest first. */
    public List<Recorded> whatDid(String actor, Instant from, Instant until) {
        return ask("e.actor = ? and e.at >= ? and e.at < ?", actor, from, until);
    }

    /** Who was refused what, oldest first. */
    public List<Recorded> refusals(Instant from, Instant until) {
        return ask("e.action = 'REFUSE' and e.at >= ? and e.at < ?", from, until);
    }

    private List<Recorded> ask(String condition, Object... values) {
        return store.reading(connection -> {
            List<Recorded> answer = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(RECORDED + condition + " order by e.seq")) {
                for (int i = 0; i < values.length; i++) {
                    select.setObject(
                            i + 1, values[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : values[i]);
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        answer.add(recorded(rows));
                    }
                }
            }
            return answer;
        });
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        Array persons = row.getArray("persons");
        return new Recorded(
                Rows.entry(row), Rows.text(row, "object"), Rows.text(row, "reason"), Arrays.asList((String[])
                        persons.getArray()));
    }

    /**
     * A time in which nothing was recorded.
     *
     * @param before the last event before it
     */
    public record Gap(long before, Instant from, Instant until) {}

    /** Times longer than this without an event, oldest first: the server stood still, or the trail did. */
    public List<Gap> gaps(Duration longest) {
        return store.reading(connection -> {
            List<Gap> gaps = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select seq, at, next from (select seq, at,"
                    + " lead(at) over (order by seq) as next from audit.event) e"
                    + " where next - at > cast(? as bigint) * interval '1 second' order by seq")) {
                select.setLong(1, longest.toSeconds());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        gaps.add(new Gap(rows.getLong("seq"), time(rows, "at"), time(rows, "next")));
                    }
                }
            }
            return gaps;
        });
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, java.time.OffsetDateTime.class).toInstant();
    }
}
