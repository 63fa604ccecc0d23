/**
 * Charts and the tree, drawn on the server as SVG with classes only, so that they work under a policy of 'self' and
 * without script. Plain Java: no framework, no other room but {@code definition}. It draws what it is given and counts
 * nothing.
 */
package org.sapwood.web.chart;
