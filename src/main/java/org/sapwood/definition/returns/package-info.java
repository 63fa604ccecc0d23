/**
 * What a statutory return is: its tables, the year it is about and the rules that it must keep. Stands on java and {@code
 * definition} alone.
 */
package org.sapwood.definition.returns;
