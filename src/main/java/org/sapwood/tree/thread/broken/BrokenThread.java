package org.sapwood.tree.thread.broken;

import java.util.Optional;

/**
 * One place where the golden thread is broken.
 *
 * @param where id of an item, a measure or a team
 * @param team whose page it belongs on; empty when it is not one team's
 * @param sentence what is broken
 * @param mender who can mend it
 */
public record BrokenThread(Break what, String where, Optional<String> team, String sentence, String mender) {}
