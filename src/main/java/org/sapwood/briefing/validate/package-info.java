/** Validates a statutory return from its files, with the year before and published data beside it. */
package org.sapwood.briefing.validate;
