/** What is broken in the golden thread, where, and who can mend it. May import {@code definition} and its two neighbours. */
package org.sapwood.tree.thread.broken;
