package org.sapwood.sql.population;

/** Where in the text something stands; the first line and column are 1. */
record Place(int line, int column) {}
