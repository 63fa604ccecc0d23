package org.sapwood.records.extract;

/** A user of a database and its password; prints without either. */
public record Account(String user, String password) {
    @Override
    public String toString() {
        return "account";
    }
}
