/**
 * What a made-up county is set in: chance, days, published figures, teams and their workers.
 *
 * <p>May import {@code definition}. May not import anything else of the house.
 */
package org.sapwood.synthetic.setting;
