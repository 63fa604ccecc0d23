/**
 * The year and the tree behind it: stages and gates, half-year, reviews, turning a curve, lessons, items with their threads
 * and their past, and the forms of those who tend the tree.
 */
package org.sapwood.web.year;
