/** Where people are written to, how often they want it, and which digests they were sent; PostgreSQL. */
package org.sapwood.tree.contact;
