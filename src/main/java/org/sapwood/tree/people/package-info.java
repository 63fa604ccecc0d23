/** Who may sign in, which posts they hold and whose records they must not see: kept as the tree is, with who, when and why. */
package org.sapwood.tree.people;
