/**
 * How records are written as keys and values and read back strictly: as JSON for the database, as YAML for people. Every
 * fault names file, line and cure. May import {@code definition} and {@code tree.item}.
 */
package org.sapwood.tree.text;
