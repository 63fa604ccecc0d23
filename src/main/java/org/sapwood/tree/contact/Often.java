package org.sapwood.tree.contact;

/** How often somebody wants the digest. */
public enum Often {
    WEEKLY,
    DAILY,
    NONE
}
