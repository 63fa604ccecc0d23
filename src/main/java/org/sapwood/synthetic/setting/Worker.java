package org.sapwood.synthetic.setting;

/**
 * Somebody who holds a post in a team for some time.
 *
 * @param from first day in the post
 * @param to first day on which the post is empty again; {@link Days#NEVER} for those who stay
 */
public record Worker(int index, String id, Team team, int from, int to) {}
