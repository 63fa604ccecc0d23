/**
 * Files that people take away: CSV, ODS and XLSX of the same tables, with where they come from on the first sheet. Knows
 * neither Spring nor who asks; may import nothing of the house.
 */
package org.sapwood.web.export;
