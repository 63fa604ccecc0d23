/**
 * Files of a made-up county: CSV text and Parquet, in constant memory.
 *
 * <p>May import {@code definition} and {@code records}. Knows nothing of what the rows mean.
 */
package org.sapwood.synthetic.files;
