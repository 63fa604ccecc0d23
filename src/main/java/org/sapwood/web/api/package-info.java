/**
 * The programs' door, {@code /api/v1}: JSON under names that stay, as {@code openapi.yaml} describes them. Reads only. Asks the
 * Gate before it answers; may import every lower floor, and of {@code web} only {@code who}.
 */
package org.sapwood.web.api;
