package org.sapwood.web.form;

/** How a question is answered. */
public enum Widget {
    LINE,
    TEXT,
    /** Several texts, one on each line. */
    LINES,
    DAY,
    NUMBER,
    /** One of a few, all to be seen. */
    RADIO,
    /** One of many, from a list. */
    PICK,
    /** Any number of a few. */
    SEVERAL
}
