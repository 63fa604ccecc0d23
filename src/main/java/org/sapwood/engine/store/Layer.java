package org.sapwood.engine.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.sql.Places;
import org.sapwood.sql.Query;
import org.sapwood.sql.dialect.Dialect;

/** Reads from a layered serving file what it lies over. */
final class Layer {
    private Layer() {}

    static Refreshed read(Store store) {
        List<String> units = new ArrayList<>();
        Set<String> changed = new TreeSet<>();
        Set<String> same = new TreeSet<>();
        List<String> snapshot = new ArrayList<>();
        List<LocalDate> extractedOn = new ArrayList<>();
        store.read(
                Query.of("select id from " + LayerBuilder.BASE + ".__units order by unit"),
                row -> units.add(row.getString(1)));
        store.read(Query.of("select snapshot, extracted_on from __since"), row -> {
            snapshot.add(row.getString(1));
            extractedOn.add(row.getObject(2, LocalDate.class));
        });
        store.read(
                Query.of("select population, how from __refreshed"),
                row -> (row.getString(2).equals("same") ? same : changed).add(row.getString(1)));
        return new Refreshed(
                snapshot.getFirst(),
                extractedOn.getFirst(),
                units,
                LayerBuilder.TOUCHED,
                changed,
                same,
                new Aspect(store, new Places(Dialect.DUCKDB, LayerBuilder.BASE)),
                new Aspect(store, new Places(Dialect.DUCKDB, "", LayerBuilder.LAYER)));
    }
}
