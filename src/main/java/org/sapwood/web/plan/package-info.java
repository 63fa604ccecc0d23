/** A team's plan for the year: what it decides about each prime PI, its actions, targets and signature. */
package org.sapwood.web.plan;
