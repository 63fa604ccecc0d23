/**
 * Puts together what one viewer asks for: packs, a snapshot, figures, cases, reasons. May import everything below; draws and
 * prints nothing.
 */
package org.sapwood.briefing;
