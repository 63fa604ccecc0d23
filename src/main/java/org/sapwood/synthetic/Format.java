package org.sapwood.synthetic;

/** Which files hold the dataset. */
public enum Format {
    CSV,
    PARQUET
}
