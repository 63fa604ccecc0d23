package org.sapwood.tree.item;

/** The twelve points on which an indicator is checked before people are measured by it. */
public enum QualityPoint {
    RELEVANT,
    CLEARLY_DEFINED,
    EASY_TO_UNDERSTAND,
    COMPARABLE,
    VERIFIABLE,
    COST_EFFECTIVE,
    ATTRIBUTABLE,
    RESPONSIVE_TO_CHANGE,
    NO_PERVERSE_INCENTIVE,
    ALLOWS_NEW_WAYS,
    STATISTICALLY_SOUND,
    TIMELY
}
