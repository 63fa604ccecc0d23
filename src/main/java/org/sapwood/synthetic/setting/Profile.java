package org.sapwood.synthetic.setting;

/** Whose rules the county works by: today's single assessment, or the initial and core assessments of 2004. */
public enum Profile {
    SINGLE_ASSESSMENT,
    INITIAL_AND_CORE
}
