package org.sapwood.engine.store;

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
        Set<String> touched = new TreeSet<>();
        Set<String> snapshot = new TreeSet<>();
        Set<String> changed = new TreeSet<>();
        Set<String> same = new TreeSet<>();
        store.read(
                Query.of("select id from " + LayerBuilder.BASE + ".__units order by unit"),
                row -> units.add(row.getString(1)));
        store.read(Query.of("select id from " + LayerBuilder.TOUCHED), row -> touched.add(row.getString(1)));
        store.read(Query.of("select snapshot, population, how from __refreshed"), row -> {
            snapshot.add(row.getString(1));
            (row.getString(3).equals("same") ? same : changed).add(row.getString(2));
        });
        return new Refreshed(
                snapshot.stream().findFirst().orElse(""),
                units,
                touched,
                changed,
                same,
                new Aspect(store, new Places(Dialect.DUCKDB, LayerBuilder.BASE)),
                new Aspect(store, new Places(Dialect.DUCKDB, "", LayerBuilder.LAYER)));
    }
}
