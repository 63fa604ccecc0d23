/**
 * The life of one child with the department, simulated: referrals, assessments, protection, care. Knows time and
 * probability, not tables or files.
 *
 * <p>May import {@code synthetic.setting}. May not import the packages that write.
 */
package org.sapwood.synthetic.life;
