/**
 * Forms that people fill in: declared as data, drawn by one template, checked in one place. A form loses nothing that was
 * typed: what cannot be kept stays on the page and as a draft, what somebody else changed meanwhile is shown beside it.
 */
package org.sapwood.web.form;
