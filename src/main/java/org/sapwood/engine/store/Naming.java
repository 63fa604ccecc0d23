package org.sapwood.engine.store;

import java.util.Set;
import org.sapwood.definition.Library;
import org.sapwood.sql.Places;
import org.sapwood.sql.dialect.Dialect;

/** Where the relations that populations name stand while they are being materialised. */
record Naming(Library library, Places places) {
    static final String PERIOD = "period";
    static final String PRESENT_COLUMNS = "present_columns";
    static final String CODES = "codes_";

    /** @param name as a population writes it, or {@link Dialect#CALENDAR} */
    String placed(String name) {
        if (name.equals(Dialect.CALENDAR)) {
            return places.calendar();
        }
        if (library.relations().containsKey(name)) {
            return places.relation("relation_" + name);
        }
        if (isSupplied(name)) {
            return places.relation("__" + name);
        }
        return table(name);
    }

    String table(String name) {
        return places.relation("table_" + name);
    }

    /** True for what we supply beside the records. */
    boolean isSupplied(String name) {
        return Set.of(PERIOD, PRESENT_COLUMNS, Dialect.CALENDAR).contains(name)
                || (name.startsWith(CODES) && library.codes().containsKey(name.substring(CODES.length())));
    }
}
