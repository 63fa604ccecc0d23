package org.sapwood.records.extract;

/** The name of a column as a file gives it, without what surrounds it. */
final class HeaderName {
    private HeaderName() {}

    static String clean(String name) {
        return name.replace("\ufeff", "").replace('\u00a0', ' ').strip();
    }
}
