package org.sapwood.audit;

/** What somebody did, or was not let do. */
public enum Action {
    VIEW,
    SEARCH,
    EXPORT,
    PRINT,
    REFUSE,
    CHANGE,
    SIGN_IN,
    SIGN_OUT,
    LOAD,
    PUBLISH,
    /** Something was sent out of the house. */
    SEND,
    /** What the trail said about somebody was forgotten. */
    ERASE
}
