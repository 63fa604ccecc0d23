package org.sapwood.definition;

/** Whether a case of which one cannot tell stays in the denominator. Official definitions differ. */
public enum Unknowns {
    KEEP,
    DROP
}
