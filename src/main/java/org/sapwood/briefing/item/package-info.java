/** An item of the tree with all that is in it, as one reads it. May import {@code briefing} and everything below it. */
package org.sapwood.briefing.item;
