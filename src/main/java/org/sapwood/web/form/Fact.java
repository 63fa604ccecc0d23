package org.sapwood.web.form;

import org.sapwood.web.frame.Said;

/** Something one should see before one answers. */
public record Fact(Said label, Said value) {
    public Fact(String label, String value) {
        this(Said.as(label), Said.as(value));
    }

    public Fact(Said label, String value) {
        this(label, Said.as(value));
    }
}
