package org.sapwood.engine.store;

import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Fault;
import org.sapwood.sql.MonthGrid;
import org.sapwood.sql.Places;
import org.sapwood.sql.Query;

/** A store of which other tables are read: the earlier rows, or only the changed ones. Closing it closes nothing. */
record Aspect(Store store, Places places) implements Store {
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
    public Optional<Refreshed> refreshed() {
        return Optional.empty();
    }

    @Override
    public void read(Query query, RowReader reader) {
        store.read(query, reader);
    }

    @Override
    public void readNumbers(Query query, NumberReader reader) {
        store.readNumbers(query, reader);
    }

    @Override
    public void close() {
        // the store that this is an aspect of is closed by its owner
    }
}
