package org.sapwood.web.form;

/** Something one should see before one answers. */
public record Fact(String label, String value) {}
