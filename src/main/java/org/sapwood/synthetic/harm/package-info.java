/**
 * What is wrong with a made-up county on purpose: recording faults and gaming, each noted in the truth file.
 *
 * <p>May import {@code definition}, {@code synthetic.setting} and {@code synthetic.rows}. Changes rows, never simulates.
 */
package org.sapwood.synthetic.harm;
