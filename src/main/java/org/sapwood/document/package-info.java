/**
 * Something to read and to give away, as headings, paragraphs, lists and tables, written as tagged PDF, OpenDocument text or
 * HTML. Knows nothing of what it tells; may import nothing of the house.
 */
package org.sapwood.document;
