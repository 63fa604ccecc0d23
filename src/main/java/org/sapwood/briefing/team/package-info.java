/**
 * What a team is told each quarter: what is expected of it and why, what is good, where it is recorded, how figures are made,
 * where they stand, what changed, who to ask. As a page model, and as a document that can be given away.
 */
package org.sapwood.briefing.team;
