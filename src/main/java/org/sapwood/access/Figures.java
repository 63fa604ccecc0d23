package org.sapwood.access;

/** How figures, which name nobody, are given to a viewer. */
public enum Figures {
    /** Not at all. */
    NONE,
    /** Only with small counts, and what would reveal them, withheld. */
    PROTECTED,
    /** As counted. */
    PLAIN
}
