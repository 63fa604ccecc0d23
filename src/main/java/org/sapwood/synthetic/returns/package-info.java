/**
 * The statutory returns of the made-up county, cut from the same rows as the dataset, faults and all, as a council's
 * system would: the SSDA903 and the children in need census of every financial year.
 *
 * <p>May import {@code synthetic.setting}, {@code synthetic.rows} and {@code synthetic.files}.
 */
package org.sapwood.synthetic.returns;
