/**
 * The simulated lives as rows of the Standard Safeguarding Dataset, one class for each part of it.
 *
 * <p>May import {@code synthetic.setting} and {@code synthetic.life}. Knows no files.
 */
package org.sapwood.synthetic.rows;
