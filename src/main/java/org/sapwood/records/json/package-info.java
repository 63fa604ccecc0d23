/** JSON files without a binding library, which would cost each command a tenth of a second. Knows no snapshot. */
package org.sapwood.records.json;
