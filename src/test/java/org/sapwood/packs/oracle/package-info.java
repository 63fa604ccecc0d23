/**
 * The pinned definitions of the children's pack as plain loops over CSV files: an independent check. Uses nothing of the
 * product; written from the definitions and not from the pack.
 */
package org.sapwood.packs.oracle;
