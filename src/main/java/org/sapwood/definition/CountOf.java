package org.sapwood.definition;

/** What is counted: each case, or each person once per period. */
public enum CountOf {
    CASES,
    PERSONS
}
