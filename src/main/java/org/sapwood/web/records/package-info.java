/** What lies behind the figures: loads, definitions, people and their posts, the audit trail. */
package org.sapwood.web.records;
