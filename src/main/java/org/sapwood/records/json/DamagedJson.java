package org.sapwood.records.json;

/** A text that is not JSON, or not the JSON that is expected. */
public final class DamagedJson extends Exception {
    private static final long serialVersionUID = 1;

    public DamagedJson(String message) {
        super(message);
    }

    public DamagedJson(Exception cause) {
        super(cause);
    }
}
