/**
 * What the product measures about itself: time and memory of loading, counting, refreshing and drilling down, as ratios
 * within one run on the same data. Its cases are made up and belong to no service. May import every room below the
 * doors.
 */
package org.sapwood.bench;
