/** Where a team finds measures of its own, from the first idea to a definition in a pack, and its prime PIs are settled. */
package org.sapwood.web.workshop;
