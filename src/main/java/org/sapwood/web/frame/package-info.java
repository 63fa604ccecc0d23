/** What stands round every page: menu, language, messages, and the pages that say what went wrong. */
package org.sapwood.web.frame;
