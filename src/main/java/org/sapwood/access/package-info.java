/** Who may see which cases: viewer, role, scope. May import only {@code java.*}. */
package org.sapwood.access;
