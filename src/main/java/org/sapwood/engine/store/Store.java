package org.sapwood.engine.store;

import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.sql.MonthGrid;
import org.sapwood.sql.Places;
import org.sapwood.sql.Query;

/** The materialised populations of one snapshot, opened for reading only. Safe for many threads. */
public interface Store extends AutoCloseable {
    Places places();

    MonthGrid grid();

    /** Hash of what populations read beside the records; see {@link ServingKey#surroundings}. */
    String surroundings();

    /** Ids of the teams met in the records, by dense number. */
    List<String> units();

    /** Why that population could not be materialised; empty when it was. */
    Optional<Fault> faultOf(String population);

    /** What this store was refreshed from; empty when it was built from its own snapshot alone. */
    default Optional<Refreshed> refreshed() {
        return Refreshed.none();
    }

    /** @throws Refusal when that population could not be materialised, with the reason */
    default void demand(String population) {
        faultOf(population).ifPresent(fault -> {
            throw new Refusal(fault);
        });
    }

    /**
     * Runs a query and hands over its rows.
     *
     * @throws Refusal when it takes longer than the deadline of the settings, or fails
     */
    void read(Query query, RowReader reader);

    /** The same for a query whose columns are all whole numbers of 32 bits; the order of rows is the engine's. */
    void readNumbers(Query query, NumberReader reader);

    @Override
    void close();
}
