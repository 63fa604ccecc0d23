/**
 * Pages for people who do not stand in a team: the director, elected members, people who use services, and everybody who
 * wants to know what the department holds itself to. May import whatever {@code briefing} may, and {@code briefing}.
 */
package org.sapwood.briefing.role;
