package org.sapwood.audit;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of a trail, for whoever is not given one. */
public final class AuditDatabase {
    private AuditDatabase() {}

    /** @param url the JDBC address of a PostgreSQL server */
    public static DataSource at(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
